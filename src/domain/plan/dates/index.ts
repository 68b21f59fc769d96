export { describeDate, formatShortDate, type ShownFor } from "./describe";
export { type Duration, type DurationAlternative, parseDuration } from "./parseDuration";
export { parseTargetDate } from "./parseTargetDate";
export {
  DATE_READINGS,
  type DateReading,
  DURATION_READINGS,
  type DurationReading,
  REFUSALS,
  type RefusalReason,
} from "./readings";
export type { DateAlternative, DateRules, NotUnderstood, TargetDate } from "./types";
