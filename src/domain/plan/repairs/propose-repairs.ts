import { schedulePlan } from "../schedule/schedule-plan";
import type { PlanInput, Schedule } from "../schedule/types";
import { breakChanges, targetMoves } from "./change-dates";
import { parkings, shortenings } from "./change-steps";
import { hoursRepairs, withHours } from "./hours-repairs";
import { runTogetherChanges } from "./run-together";
import { type Situation, situationOf } from "./situation";
import type { Candidate, Repair, RepairAction, RepairKind, RepairOptions } from "./types";
import { windowDates } from "./window-dates";

const maxRepairs = 12;
/**
 * So many of the repairs that are not enough alone are each tried together with so many others. This bounds the time.
 */
const firstHalvesTried = 6;
const secondHalvesTried = 8;

/**
 * The order of equally small repairs: parking what serves no requirement comes first, and moving the target, which is a
 * promise, comes last.
 */
const repairKinds: readonly RepairKind[] = [
  "park",
  "runTogether",
  "shorten",
  "fewerHours",
  "moreHours",
  "shortenBreak",
  "moveBreak",
  "windowDate",
  "moveTarget",
];

type TriedRepair = { actions: Repair["actions"]; input: PlanInput; schedule: Schedule };

/**
 * Proposes the smallest changes that make a plan fit, each of which has been tried through `schedulePlan`; none where
 * the plan fits as it is. `schedule` is the result of `schedulePlan` for `input`.
 *
 * First come the single repairs that are enough, the smallest first, then the smallest pair of which neither half is
 * enough; 12 at most. Size is measured by `changedDays` (see `RepairAction`), and equals follow the order of
 * `repairKinds`. Where neither a single repair nor a pair is enough (some due dates cannot be met by any), the single
 * repairs that help are offered instead, the most helpful first, marked as not making the plan fit.
 *
 * With `hours`, each repair that fits the calendar also says whether the hours then suffice. A plan that fits the
 * calendar but not the hours is offered repairs that make it fit them: more hours a week, fewer hours on a step,
 * parking leaves that serve no requirement, another date of a window or a later target (see `hoursRepairs`).
 *
 * At most some 80 schedules are tried, whatever the size of the plan, because only the most promising critical leaves
 * and neighbours, and the first breaks before the end of the plan, are looked at.
 */
export function proposeRepairs(
  input: PlanInput,
  schedule: Schedule,
  { unaligned = [], hours }: RepairOptions = {},
): Repair[] {
  const situation = situationOf(input, schedule, new Set(unaligned));
  if (schedule.fits) return hours ? hoursRepairs(situation, hours, rankOfKind) : [];
  const repairs = calendarRepairs(situation);
  return hours ? withHours(repairs, hours) : repairs;
}

const rankOfKind = (kind: RepairKind) => repairKinds.indexOf(kind);

function calendarRepairs(situation: Situation): Repair[] {
  const { schedule } = situation;
  const singles = candidatesFor(situation).flatMap((candidate) => tryRepair(candidate));
  const enough = singles.filter((one) => one.schedule.fits).sort(bySize);
  const notEnough = singles.filter((one) => !one.schedule.fits);
  const pair = smallestPair(situation, notEnough, enough);

  const fitting = [...enough.slice(0, maxRepairs - 1), ...(pair === undefined ? [] : [pair])];
  const offered = fitting.length > 0 ? fitting : notEnough.filter(helps(schedule)).sort(byGain);
  return offered.slice(0, maxRepairs).map((one) => repairFrom(one, schedule));
}

function candidatesFor(situation: Situation): Candidate[] {
  return [
    ...parkings(situation),
    ...runTogetherChanges(situation),
    ...shortenings(situation),
    ...breakChanges(situation),
    ...windowDates(situation),
    ...targetMoves(situation),
  ];
}

function tryRepair({ action, input }: Candidate, first?: RepairAction): TriedRepair[] {
  const result = schedulePlan(input);
  if (!result.ok) return [];
  return [
    { actions: first === undefined ? [action] : [first, action], input, schedule: result.value },
  ];
}

/** The second half is sought in the plan to which the first half has led, for the shortfall that remains there. */
function smallestPair(
  { unaligned, schedule }: Situation,
  notEnough: readonly TriedRepair[],
  enough: readonly TriedRepair[],
): TriedRepair | undefined {
  const alone = new Set(enough.map(({ actions }) => idOf(actions)));
  const firstHalves = notEnough
    .filter((one) => one.schedule.shortfallDays <= schedule.shortfallDays)
    .sort(byGain)
    .slice(0, firstHalvesTried);
  const pairs = firstHalves.flatMap((half) => {
    const [first] = half.actions;
    return candidatesFor(situationOf(half.input, half.schedule, unaligned))
      .filter(({ action }) => !alone.has(idOf([action])) && idOf([action]) !== idOf([first]))
      .filter(({ action }) => !alone.has(idOf([first, action])))
      .sort((a, b) => a.action.changedDays - b.action.changedDays)
      .slice(0, secondHalvesTried)
      .flatMap((candidate) => tryRepair(candidate, first));
  });
  return pairs.filter((pair) => pair.schedule.fits).sort(bySize)[0];
}

/**
 * Identifies what a repair changes, whatever the number of days: the same step shortened by more is the same repair,
 * and so is the same work parked in two halves.
 */
function idOf(actions: readonly RepairAction[]): string {
  const parked = actions.flatMap(({ kind, nodeIds }) => (kind === "park" ? nodeIds : []));
  const others = actions.filter(({ kind }) => kind !== "park");
  return JSON.stringify([
    parked.sort(),
    others.map(({ kind, nodeIds, values }) => [
      kind,
      nodeIds,
      kind.endsWith("Break") ? values.from : null,
    ]),
  ]);
}

function sizeOf({ actions }: TriedRepair): number {
  return actions.reduce((sum, { changedDays }) => sum + changedDays, 0);
}

function rankOf({ actions }: TriedRepair): number {
  return actions.reduce((sum, { kind }) => sum + rankOfKind(kind), 0);
}

function bySize(a: TriedRepair, b: TriedRepair): number {
  return sizeOf(a) - sizeOf(b) || rankOf(a) - rankOf(b);
}

function byGain(a: TriedRepair, b: TriedRepair): number {
  return a.schedule.shortfallDays - b.schedule.shortfallDays || bySize(a, b);
}

function helps(before: Schedule): (one: TriedRepair) => boolean {
  return ({ schedule }) => schedule.shortfallDays < before.shortfallDays;
}

function repairFrom(one: TriedRepair, before: Schedule): Repair {
  const { actions, input, schedule } = one;
  const [first] = actions;
  return {
    key: actions.length === 1 ? first.key : "plan.repair.pair",
    values: actions.length === 1 ? first.values : {},
    actions,
    input,
    daysGained: before.shortfallDays - schedule.shortfallDays,
    changedDays: sizeOf(one),
    fits: schedule.fits,
  };
}
