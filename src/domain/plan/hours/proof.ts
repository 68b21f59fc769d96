import { itemAt, numberAt } from "../shared/at";
import { daysOffIn } from "./days-off";
import type { Request } from "./read-request";
import type { Task } from "./tasks";

/** A window of days whose leaves need more units than its days have. */
export type Shortage = {
  readonly from: number;
  readonly to: number;
  readonly neededUnits: number;
  readonly availableUnits: number;
  readonly tasks: readonly Task[];
};

type Excess = { from: number; to: number; excess: number; days: number };

/**
 * The window whose leaves exceed the capacity of its days by most, per day that counts; `undefined` where no window's
 * leaves do. Of equal windows it is the shortest, then the earliest. This is the processor demand criterion (S. K.
 * Baruah, L. E. Rosier and R. R. Howell, "Algorithms and complexity concerning the preemptive scheduling of periodic,
 * real-time tasks on one processor", Real-Time Systems 2, 1990) for work that may be interrupted: no schedule can do
 * more in a window than its days hold, whatever waits for what.
 *
 * Only windows from an earliest start to a latest finish need checking, because any other holds the same leaves as a
 * shorter one. For each earliest start, from the last to the first, one loop goes over the latest finishes.
 */
export function largestShortage(request: Request, tasks: readonly Task[]): Shortage | undefined {
  const working = tasks.filter(({ units }) => units > 0);
  const from = ascending(working.map(({ earliestStart }) => earliestStart));
  const to = ascending(working.map(({ latestFinish }) => latestFinish));
  const best = largestExcess(request, working, from, to);
  if (best === undefined) return undefined;

  const within = working.filter(
    ({ earliestStart, latestFinish }) => earliestStart >= best.from && latestFinish <= best.to,
  );
  const neededUnits = within.reduce((sum, { units }) => sum + units, 0);
  const availableUnits = neededUnits - best.excess;
  return { from: best.from, to: best.to, neededUnits, availableUnits, tasks: within };
}

function largestExcess(
  request: Request,
  tasks: readonly Task[],
  from: Float64Array,
  to: Float64Array,
): Excess | undefined {
  const beginAt = daysOffIn(request, from, to);
  const startingAt = new Map<number, Task[]>();
  for (const task of tasks) {
    const others = startingAt.get(task.earliestStart);
    if (others === undefined) startingAt.set(task.earliestStart, [task]);
    else others.push(task);
  }
  const unitsBefore = to.map((day) => request.capacity.before(day + 1));
  const units = new Float64Array(to.length);
  const plansAt = Array.from(to, () => new Set<number>());

  let best: Excess | undefined;
  for (let i = from.length - 1; i >= 0; i--) {
    const first = numberAt(from, i);
    for (const task of startingAt.get(first) ?? []) {
      const index = to.indexOf(task.latestFinish);
      units[index] = numberAt(units, index) + task.units;
      itemAt(plansAt, index).add(task.plan);
    }
    const before = request.capacity.before(first);
    const off = beginAt(i);
    let needed = 0;
    for (let j = 0; j < to.length; j++) {
      if (numberAt(units, j) === 0) continue;
      needed += numberAt(units, j);
      off.join(itemAt(plansAt, j));
      const excess = needed - (numberAt(unitsBefore, j) - before) + off.units(j);
      if (excess <= 0) continue;
      const last = numberAt(to, j);
      const days = last - first + 1 - off.days(j);
      const one = { from: first, to: last, excess, days };
      if (best === undefined || isLarger(one, best)) best = one;
    }
  }
  return best;
}

/** Compares by excess per day, exactly; then the shorter window is larger, then the earlier. */
function isLarger(one: Excess, other: Excess): boolean {
  const byDay = compareRatios(one.excess, one.days, other.excess, other.days);
  if (byDay !== 0) return byDay > 0;
  const byLength = one.to - one.from - (other.to - other.from);
  return byLength === 0 ? one.from < other.from : byLength < 0;
}

/** The sign of a / b - c / d for whole numbers above 0, exact even where the products exceed the safe integers. */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * d, c * b];
  if (Math.max(left, right) <= Number.MAX_SAFE_INTEGER) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function ascending(days: readonly number[]): Float64Array {
  return Float64Array.from(new Set(days)).sort();
}
