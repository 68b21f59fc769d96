import type { FitHours, FitHoursInput } from "../hours/types";
import type { PlanInput, PlanNode } from "../schedule/types";
import { daysBetween, fromDayNumber, toDayNumber } from "../shared/calendar";
import { oracle } from "./oracle";
import { mustSchedule, nodeOf } from "./plans";

/**
 * Whether a day is in a break. Like all of this file, it is computed a day at a time, from the rules as they are
 * written and from `schedulePlan` alone.
 */
export const isOff = ({ breaks }: PlanInput, day: string) =>
  (breaks ?? []).some(({ from, to }) => from <= day && day <= to);

export function capOn({ weeklyHours, otherWeeks }: FitHoursInput, day: string): number {
  const other = (otherWeeks ?? []).filter(({ from, to }) => from <= day && day <= to).at(-1);
  return (other?.weeklyHours ?? weeklyHours) * 4;
}

export function daysFrom(from: string, to: string): string[] {
  const first = toDayNumber(from);
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, i) => fromDayNumber(first + i));
}

export type OpenLeaf = {
  planId: string;
  input: PlanInput;
  node: PlanNode;
  units: number;
  earliestStart: string;
  latestStart: string;
  latestFinish: string;
};

export function openLeaves({ today, plans }: FitHoursInput): OpenLeaf[] {
  return plans.flatMap(({ id: planId, input: plan }) => {
    const input = { ...plan, today };
    const schedule = mustSchedule(input);
    return [...oracle(withoutWindows(input)).keys()].flatMap((id) => {
      const node = input.nodes.find((one) => one.id === id);
      if (node === undefined) return [];
      const { earliestStart, latestStart, latestFinish } = nodeOf(schedule, id);
      const hours = Math.max(0, (node.effortHours ?? 0) - (node.spentHours ?? 0));
      const first = earliestStart < today ? today : earliestStart;
      const dates = { earliestStart: first, latestStart, latestFinish };
      return [{ planId, input, node, units: hours * 28, ...dates }];
    });
  });
}

export const withoutWindows = (input: PlanInput): PlanInput => ({
  ...input,
  nodes: input.nodes.map((node) => ({ ...node, windowId: null })),
});

/** Everything that is wrong with a schedule; empty where it is valid. With `isOnTime`, each late leaf is wrong too. */
export function faultsOf(request: FitHoursInput, fit: FitHours, isOnTime: boolean): string[] {
  const leaves = openLeaves(request);
  return [
    ...capFaults(request, fit),
    ...leaves.flatMap((leaf) => leafFaults(request, fit, leaf, isOnTime)),
    ...request.plans.flatMap(({ id }) =>
      flowFaults(
        fit,
        leaves.filter(({ planId }) => planId === id),
      ),
    ),
  ];
}

function capFaults(request: FitHoursInput, { allocation }: FitHours): string[] {
  const used = new Map<string, number>();
  for (const { day, units } of allocation) used.set(day, (used.get(day) ?? 0) + units);
  const exceeded = [...used].filter(([day, units]) => units > capOn(request, day));
  const odd = allocation.filter(({ units }) => !Number.isInteger(units) || units <= 0);
  return [
    ...exceeded.map(([day, units]) => `${units} units on ${day}`),
    ...odd.map(({ nodeId, units }) => `${units} units for ${nodeId}`),
  ];
}

function leafFaults(
  { today }: FitHoursInput,
  { allocation, nodes }: FitHours,
  { node, input, units, earliestStart, latestFinish }: OpenLeaf,
  isOnTime: boolean,
): string[] {
  const fitted = nodes[node.id];
  if (fitted === undefined) return [`${node.id} is missing`];
  const { start, finish } = fitted;
  const own = allocation.filter(({ nodeId }) => nodeId === node.id);
  const sum = own.reduce((all, one) => all + one.units, 0);
  const faults: string[] = [];
  if (finish === null || start === null) return isOnTime ? [`${node.id} is never finished`] : [];
  if (sum !== units) faults.push(`${node.id} gets ${sum} of ${units}`);
  for (const { day } of own) {
    if (day < start || day > finish || day < today) faults.push(`${node.id} on ${day}`);
    if (isOff(input, day)) faults.push(`${node.id} in a break on ${day}`);
  }
  const first = start < today ? today : start;
  if (first < earliestStart) faults.push(`${node.id} starts ${start}`);
  if (isOnTime && finish > latestFinish) faults.push(`${node.id} finishes ${finish}`);
  const least = node.durationDays || (units > 0 || node.startedOn ? 1 : 0);
  if (workdays(input, start, finish) < least) faults.push(`${node.id} takes less than ${least}`);
  const window = input.windows?.find(({ id }) => id === node.windowId);
  if (isOnTime && window && !window.dates.includes(finish)) {
    faults.push(`${node.id} finishes ${finish}, on no date of its window`);
  }
  return faults;
}

/** With every leaf as long as it takes in the schedule found, the plain rules must give the same dates. */
function flowFaults({ nodes }: FitHours, leaves: readonly OpenLeaf[]): string[] {
  const input = leaves[0]?.input;
  if (input === undefined) return [];
  const stretched = input.nodes.map((node): PlanNode => {
    const fitted = nodes[node.id];
    const leaf = leaves.find((one) => one.node.id === node.id);
    if (!fitted || !leaf) return node;
    const { start, finish } = fitted;
    if (start === null || finish === null) return { ...node, durationDays: 9_000 };
    const isMoment = !node.durationDays && leaf.units === 0 && !node.startedOn;
    if (!isMoment) return { ...node, durationDays: workdays(input, start, finish) };
    return node.windowId ? { ...node, startNoEarlierThan: finish } : node;
  });
  const dates = oracle(withoutWindows({ ...input, nodes: stretched }));
  return leaves.flatMap(({ node: { id } }) => {
    const { start, finish } = nodes[id] ?? {};
    const own = dates.get(id);
    if (!start || !finish || !own) return [];
    return own.earliestStart === start && own.earliestFinish === finish
      ? []
      : [`${id}: ${start} to ${finish}, not ${own.earliestStart} to ${own.earliestFinish}`];
  });
}

export function workdays(input: PlanInput, from: string, to: string): number {
  return daysFrom(from, to).filter((day) => !isOff(input, day)).length;
}

/** What the open leaves that lie between two days need, and what those days have. */
export function demandOf(
  request: FitHoursInput,
  leaves: readonly OpenLeaf[],
  from: string,
  to: string,
) {
  const within = leaves.filter(
    ({ units, earliestStart, latestFinish }) =>
      units > 0 && earliestStart >= from && latestFinish <= to,
  );
  const days = daysFrom(from, to).filter((day) => !within.every(({ input }) => isOff(input, day)));
  return {
    nodeIds: within.map(({ node }) => node.id).sort(),
    neededUnits: within.reduce((sum, { units }) => sum + units, 0),
    availableUnits: days.reduce((sum, day) => sum + capOn(request, day), 0),
    days: days.length,
  };
}
