import { schedulePlan } from "../schedule/schedule-plan";
import type { PlanInput, Schedule } from "../schedule/types";
import { breakChanges, targetMoves } from "./change-dates";
import { parkings, shortenings } from "./change-steps";
import { hoursRepairs, withHours } from "./hours-repairs";
import { togethernesses } from "./run-together";
import { type Situation, situationOf } from "./situation";
import type { Candidate, Repair, RepairKind, RepairOptions, RepairPart } from "./types";
import { windowDates } from "./window-dates";

const maxRepairs = 12;
/** Of what is not enough alone, so many are tried with so many others each: this bounds the time. */
const firstHalvesTried = 6;
const secondHalvesTried = 8;

/** Among equals: what serves nothing goes first, and the promise, which is the target, last. */
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

type Tried = { parts: Repair["parts"]; input: PlanInput; schedule: Schedule };

/**
 * The smallest changes that make a plan fit, each tried through `schedulePlan` before it is offered; none
 * where the plan fits as it is. `schedule` is what `schedulePlan` made of `input`.
 *
 * First the single repairs that are enough, the smallest first, then the smallest pair of which neither
 * half is enough; 12 at most. How small is told by `changedDays` (see `RepairPart`); among equals by the
 * order of `repairKinds`. Where neither a
 * single repair nor a pair is enough (a due date can be out of reach), those that help are offered
 * instead, the most helpful first, and say that they do not make it fit.
 *
 * With `hours`, each of them that fits the calendar says what is true of the hours after it, and a plan that fits
 * the calendar and not the hours is offered what makes it fit them: more hours a week, fewer hours on a step, and
 * what serves nothing parked, another date of a window or a later target (see `hoursRepairs`).
 *
 * Some 80 schedules at most are tried, whatever the size of the plan: only the critical leaves and
 * neighbours that promise most, and the first breaks in the way, are looked at.
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
  const singles = candidatesFor(situation).flatMap((candidate) => tried(candidate));
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
    ...togethernesses(situation),
    ...shortenings(situation),
    ...breakChanges(situation),
    ...windowDates(situation),
    ...targetMoves(situation),
  ];
}

function tried({ part, input }: Candidate, first?: RepairPart): Tried[] {
  const result = schedulePlan(input);
  if (!result.ok) return [];
  return [{ parts: first === undefined ? [part] : [first, part], input, schedule: result.value }];
}

/** The second half is sought in the plan that the first has led to, for what is still missing there. */
function smallestPair(
  { unaligned, schedule }: Situation,
  notEnough: readonly Tried[],
  enough: readonly Tried[],
): Tried | undefined {
  const alone = new Set(enough.map(({ parts }) => idOf(parts)));
  const firstHalves = notEnough
    .filter((one) => one.schedule.shortfallDays <= schedule.shortfallDays)
    .sort(byGain)
    .slice(0, firstHalvesTried);
  const pairs = firstHalves.flatMap((half) => {
    const [first] = half.parts;
    return candidatesFor(situationOf(half.input, half.schedule, unaligned))
      .filter(({ part }) => !alone.has(idOf([part])) && idOf([part]) !== idOf([first]))
      .filter(({ part }) => !alone.has(idOf([first, part])))
      .sort((a, b) => a.part.changedDays - b.part.changedDays)
      .slice(0, secondHalvesTried)
      .flatMap((candidate) => tried(candidate, first));
  });
  return pairs.filter((pair) => pair.schedule.fits).sort(bySize)[0];
}

/**
 * What a repair is about, whatever its days: the same step shortened by more is the same repair, and
 * so is the same work parked in two halves.
 */
function idOf(parts: readonly RepairPart[]): string {
  const parked = parts.flatMap(({ kind, nodeIds }) => (kind === "park" ? nodeIds : []));
  const others = parts.filter(({ kind }) => kind !== "park");
  return JSON.stringify([
    parked.sort(),
    others.map(({ kind, nodeIds, values }) => [
      kind,
      nodeIds,
      kind.endsWith("Break") ? values.from : null,
    ]),
  ]);
}

function sizeOf({ parts }: Tried): number {
  return parts.reduce((sum, { changedDays }) => sum + changedDays, 0);
}

function rankOf({ parts }: Tried): number {
  return parts.reduce((sum, { kind }) => sum + rankOfKind(kind), 0);
}

function bySize(a: Tried, b: Tried): number {
  return sizeOf(a) - sizeOf(b) || rankOf(a) - rankOf(b);
}

function byGain(a: Tried, b: Tried): number {
  return a.schedule.shortfallDays - b.schedule.shortfallDays || bySize(a, b);
}

function helps(before: Schedule): (one: Tried) => boolean {
  return ({ schedule }) => schedule.shortfallDays < before.shortfallDays;
}

function repairFrom(one: Tried, before: Schedule): Repair {
  const { parts, input, schedule } = one;
  const [first] = parts;
  return {
    key: parts.length === 1 ? first.key : "plan.repair.pair",
    values: parts.length === 1 ? first.values : {},
    parts,
    input,
    daysGained: before.shortfallDays - schedule.shortfallDays,
    changedDays: sizeOf(one),
    fits: schedule.fits,
  };
}
