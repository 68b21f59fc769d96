export {
  type Backcast,
  type BackcastError,
  type BackcastInput,
  backcast,
} from "./backcast/backcast";
export {
  type Comparison,
  compareSchedules,
  type MovedNode,
} from "./compare/compare-schedules";
export { coverage } from "./coverage/coverage";
export type * from "./coverage/types";
export * from "./dates";
export { explain } from "./explain/explain";
export type { ExplainedDate, Reason, ReasonKind } from "./explain/types";
export { fitHours } from "./hours/fit-hours";
export type {
  Allocation,
  FitHours,
  FitHoursError,
  FitHoursInput,
  FittedNode,
  FittedWeek,
  FitVerdict,
  HoursWindow,
  OtherWeeks,
} from "./hours/types";
export { type NeededRate, neededRate } from "./progress/needed-rate";
export { type Progress, type ProgressNode, type RollUp, rollUp } from "./progress/roll-up";
export { refineFindings } from "./refine/refine-findings";
export type * from "./refine/types";
export { proposeRepairs } from "./repairs/propose-repairs";
export type {
  PlanHours,
  Repair,
  RepairAction,
  RepairHours,
  RepairKind,
  RepairOptions,
} from "./repairs/types";
export type { CycleLink, HoursFault, PlanError } from "./schedule/plan-error";
export { schedulePlan } from "./schedule/schedule-plan";
export type {
  Conflict,
  PlanBreak,
  PlanDependency,
  PlanInput,
  PlanNode,
  PlanWindow,
  Schedule,
  ScheduledNode,
  StepCount,
} from "./schedule/types";
export {
  type ParsedSentence,
  readSentence,
  type SentencePart,
  titleWithout,
} from "./sentence/read-sentence";
export {
  addDays,
  daysBetween,
  fromDayNumber,
  type IsoDate,
  isIsoDate,
  parseIsoDate,
  toDayNumber,
} from "./shared/calendar";
export { type PlanOrder, planOrders } from "./shared/order";
export { type Err, err, type Ok, ok, type Result } from "./shared/result";
export {
  type FinishedStep,
  type Stretch,
  usualStretch,
  withStretch,
} from "./stretch/usual-stretch";
