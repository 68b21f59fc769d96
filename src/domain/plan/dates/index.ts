export { describeDate, formatShortDate, type ShownFor } from "./describe";
export { type Duration, type DurationAlternative, parseDuration } from "./parse-duration";
export { parseTargetDate } from "./parse-target-date";
export {
  type DateReading,
  type DurationReading,
  dateReadings,
  durationReadings,
  type RefusalReason,
  refusalReasons,
} from "./readings";
export type { DateAlternative, DateRules, NotUnderstood, TargetDate } from "./types";
