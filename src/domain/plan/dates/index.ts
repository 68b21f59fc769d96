export { describeDate, formatShortDate, type ShownFor } from "./describe";
export { type Duration, type DurationAlternative, parseDuration } from "./parse-duration";
export { parseTargetDate } from "./parse-target-date";
export {
  DATE_READINGS,
  type DateReading,
  DURATION_READINGS,
  type DurationReading,
  REFUSALS,
  type RefusalReason,
} from "./readings";
export type { DateAlternative, DateRules, NotUnderstood, TargetDate } from "./types";
