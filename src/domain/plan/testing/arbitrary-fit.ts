import fc from "fast-check";
import type { FitHoursInput } from "../hours/types";
import type { PlanInput, PlanNode } from "../schedule/types";
import { daysBetween } from "../shared/calendar";
import { arbitraryWindowedPlan } from "./arbitrary-windows";
import { dayAfter, mustSchedule, testTodays } from "./plans";

type Limits = { readonly plans: number; readonly steps: number; readonly hours: number };

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const nodeShape = (maxHours: number) =>
  fc.record({
    parent: fc.nat(),
    order: fc.constantFrom("sequence" as const, "parallel" as const),
    durationDays: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 }),
    effort: fc.option(fc.integer({ min: 0, max: maxHours * 4 }), { freq: 6 }),
    spent: fc.integer({ min: 0, max: maxHours * 2 }),
    isStarted: fc.boolean(),
    isDone: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    notBefore: rarely(fc.integer({ min: 0, max: 30 })),
    dueAfter: rarely(fc.integer({ min: 0, max: 20 })),
    window: rarely(fc.nat(1)),
    waitsFor: rarely(fc.record({ other: fc.nat(), lagDays: fc.integer({ min: 0, max: 6 }) })),
  });

/**
 * Random plans that fit the calendar more often than not, with hours from too few to plenty. Due dates and the target
 * follow from the least time that the plan takes, windows recur, and started steps are on the first level.
 */
export function arbitraryRequest({ plans, steps, hours }: Limits): fc.Arbitrary<FitHoursInput> {
  const onePlan = (most: number) =>
    fc.record({
      order: fc.constantFrom("sequence" as const, "parallel" as const, "parallel" as const),
      shapes: fc.array(nodeShape(hours), { minLength: 1, maxLength: most, size: "max" }),
      slack: fc.integer({ min: 0, max: 40 }),
      breaks: fc.array(
        fc.record({
          from: fc.integer({ min: -3, max: 50 }),
          length: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 2 },
      ),
      every: fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 3, max: 30 })),
    });
  return fc.integer({ min: 1, max: plans }).chain((count) =>
    fc
      .record({
        today: fc.constantFrom(...testTodays),
        factor: fc.integer({ min: 60, max: 500 }),
        other: fc.option(
          fc.record({
            from: fc.integer({ min: -5, max: 40 }),
            length: fc.integer({ min: 1, max: 20 }),
            percent: fc.integer({ min: 0, max: 300 }),
          }),
          { freq: 2 },
        ),
        shapes: fc.array(onePlan(Math.floor(steps / count)), {
          minLength: count,
          maxLength: count,
        }),
      })
      .map(({ today, factor, other, shapes }) => {
        const inputs = shapes.map((one, i) => planFrom(today, one, `p${i}-`));
        const weeklyHours = hoursFor(today, inputs, factor);
        const otherHours = quarters((weeklyHours * (other?.percent ?? 0)) / 100);
        const otherWeeks = other && [
          {
            from: dayAfter(today, other.from),
            to: dayAfter(today, other.from + other.length - 1),
            weeklyHours: otherHours,
          },
        ];
        const ids = inputs.map((input, i) => ({ id: `p${i}`, input }));
        return { today, weeklyHours, otherWeeks, plans: ids };
      }),
  );
}

type PlanShape = {
  order: PlanInput["order"];
  shapes: (ReturnType<typeof nodeShape> extends fc.Arbitrary<infer D> ? D : never)[];
  slack: number;
  breaks: { from: number; length: number }[];
  every: [number, number];
};

function planFrom(
  today: string,
  { order, shapes, slack, breaks, every }: PlanShape,
  prefix: string,
) {
  // About every other node is on the first level, the others under a node before them.
  const parentOf = (i: number) => Math.max(-1, ((shapes[i]?.parent ?? 0) % (2 * i + 1)) - i - 1);
  // Under a completed node nothing is open.
  const isDone = (i: number): boolean =>
    i >= 0 && (shapes[i]?.isDone === true || isDone(parentOf(i)));
  const nodes = shapes.map((one, i): PlanNode => {
    const parent = parentOf(i);
    const isFree = parent < 0 && one.isStarted && i % 3 === 0;
    const { waitsFor } = one;
    const other = waitsFor === null || i === 0 ? -1 : waitsFor.other % i;
    const isSibling = other >= 0 && parentOf(other) === parent;
    return {
      id: `${prefix}n${i}`,
      parentId: parent < 0 ? null : `${prefix}n${parent}`,
      order: one.order,
      durationDays: one.durationDays,
      effortHours: one.effort === null ? null : one.effort / 4,
      spentHours: isFree ? one.spent / 4 : null,
      startedOn: isFree ? dayAfter(today, -5) : null,
      completedOn: isDone(i) ? dayAfter(today, -2) : null,
      startNoEarlierThan: one.notBefore === null ? null : dayAfter(today, one.notBefore),
      windowId: one.window === null ? null : `w${one.window}`,
      dependsOn: isSibling ? [{ id: `${prefix}n${other}`, lagDays: waitsFor?.lagDays ?? 0 }] : [],
    };
  });
  const windows = every.map((days, i) => ({
    id: `w${i}`,
    dates: Array.from({ length: 60 }, (_, at) => dayAfter(today, 1 + at * days)),
  }));
  const input: PlanInput = {
    today,
    targetDate: dayAfter(today, 1_000),
    order,
    windows,
    breaks: breaks.map(({ from, length }) => ({
      from: dayAfter(today, from),
      to: dayAfter(today, from + length - 1),
    })),
    nodes,
  };
  const { earliestFinish, nodes: dates } = mustSchedule(input);
  const finish = earliestFinish !== null && earliestFinish > today ? earliestFinish : today;
  return {
    ...input,
    targetDate: dayAfter(finish, slack),
    nodes: nodes.map((node, i) => {
      const after = shapes[i]?.dueAfter ?? null;
      const own = dates[node.id]?.earliestFinish;
      return { ...node, dueOn: after === null || !own ? null : dayAfter(own, after) };
    }),
  };
}

/** The hours a week that are `factor` percent of what the work left up to the last target needs on average. */
function hoursFor(today: string, inputs: readonly PlanInput[], factor: number): number {
  const left = inputs
    .flatMap(({ nodes }) => nodes)
    .reduce((sum, { effortHours, spentHours }) => sum + (effortHours ?? 0) - (spentHours ?? 0), 0);
  const days = Math.max(...inputs.map(({ targetDate }) => daysBetween(today, targetDate) + 1));
  return Math.min(80, Math.max(0, quarters(((left / days) * 7 * factor) / 100)));
}

const quarters = (hours: number) => Math.min(80, Math.round(hours * 4) / 4);

/** Plans of any kind, most of which do not fit the calendar. */
export const wildRequest: fc.Arbitrary<FitHoursInput> = fc
  .record({
    inputs: fc.array(arbitraryWindowedPlan, { minLength: 1, maxLength: 3 }),
    weeklyHours: fc.integer({ min: 0, max: 100 }).map((one) => one / 4),
  })
  .map(({ inputs, weeklyHours }) => {
    const today = inputs[0]?.today ?? testTodays[0];
    const plans = inputs.map((input, i) => ({ id: `p${i}`, input: renamed(input, `p${i}`) }));
    return { today, weeklyHours, plans };
  });

/** The same plan with ids of its own. */
function renamed(input: PlanInput, prefix: string): PlanInput {
  const idOf = (id: string) => `${prefix}-${id}`;
  return {
    ...input,
    nodes: input.nodes.map((node) => ({
      ...node,
      id: idOf(node.id),
      parentId: node.parentId === null ? null : idOf(node.parentId),
      dependsOn: node.dependsOn.map((one) => ({ ...one, id: idOf(one.id) })),
    })),
  };
}
