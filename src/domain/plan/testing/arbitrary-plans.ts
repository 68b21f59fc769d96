import fc from "fast-check";
import type { PlanInput, PlanNode } from "../schedule/types";
import { dayAfter, testTodays } from "./plans";

type NodeShape = {
  parent: number;
  order: "sequence" | "parallel";
  durationDays: number | null;
  state: "open" | "started" | "completed" | "parked";
  startedDaysAgo: number;
  worked: number;
  notBefore: number | null;
  due: number | null;
  waitsFor: { other: number; lagDays: number | null }[];
};

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });

const nodeShape: fc.Arbitrary<NodeShape> = fc.record({
  parent: fc.nat(),
  order: fc.constantFrom("sequence", "parallel"),
  durationDays: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 8 }),
  state: fc.constantFrom("open", "open", "open", "open", "started", "completed", "parked"),
  startedDaysAgo: fc.integer({ min: -3, max: 20 }),
  worked: fc.integer({ min: 0, max: 15 }),
  notBefore: rarely(fc.integer({ min: -10, max: 40 })),
  due: rarely(fc.integer({ min: -5, max: 70 })),
  waitsFor: fc.array(
    fc.record({ other: fc.nat(), lagDays: fc.option(fc.integer({ min: 0, max: 5 })) }),
    { maxLength: 2 },
  ),
});

/**
 * Random trees of up to a dozen nodes with everything that a plan can hold. A node waits only for nodes that come
 * before it in the tree and are not its parents, so that no cycle can arise.
 */
export const arbitraryPlan: fc.Arbitrary<PlanInput> = fc
  .record({
    today: fc.constantFrom(...testTodays),
    target: fc.integer({ min: -3, max: 80 }),
    order: fc.constantFrom("sequence" as const, "parallel" as const),
    breaks: fc.array(
      fc.record({
        from: fc.integer({ min: -25, max: 60 }),
        length: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 3 },
    ),
    shapes: fc.array(nodeShape, { minLength: 1, maxLength: 12 }),
  })
  .map(({ today, target, order, breaks, shapes }) => ({
    today,
    targetDate: dayAfter(today, target),
    order,
    breaks: breaks.map(({ from, length }) => ({
      from: dayAfter(today, from),
      to: dayAfter(today, from + length - 1),
    })),
    nodes: shapes.map((one, i) => nodeFrom(today, shapes, one, i)),
  }));

function nodeFrom(
  today: string,
  shapes: readonly NodeShape[],
  one: NodeShape,
  i: number,
): PlanNode {
  const startedOn = dayAfter(today, -one.startedDaysAgo);
  const state = stateIn(shapes, one, i);
  const hasStart = state === "started" || (state === "completed" && one.worked % 2 === 0);
  const waitsFor = one.waitsFor
    .filter(() => i > 0)
    .map(({ other, lagDays }) => ({ other: other % i, lagDays }))
    .filter(({ other }) => comesBefore(shapes, other, i));
  return {
    id: `n${i}`,
    parentId: parentOf(shapes, i) < 0 ? null : `n${parentOf(shapes, i)}`,
    order: one.order,
    durationDays: one.durationDays,
    startNoEarlierThan: one.notBefore === null ? null : dayAfter(today, one.notBefore),
    dueOn: one.due === null ? undefined : dayAfter(today, one.due),
    startedOn: hasStart ? startedOn : null,
    completedOn: state === "completed" ? dayAfter(startedOn, one.worked) : null,
    parkedOn: state === "parked" ? today : undefined,
    dependsOn: waitsFor.map(({ other, lagDays }) => ({ id: `n${other}`, lagDays })),
  };
}

/** Under a completed node nothing is open. */
function stateIn(shapes: readonly NodeShape[], one: NodeShape, i: number): NodeShape["state"] {
  if (one.state === "parked") return one.state;
  const isUnderDone = pathFrom(shapes, i).some((at) => shapes[at]?.state === "completed");
  return isUnderDone ? "completed" : one.state;
}

/** The index of the parent: that of any earlier node, or -1 for the goal. */
function parentOf(shapes: readonly NodeShape[], i: number): number {
  return ((shapes[i]?.parent ?? 0) % (i + 1)) - 1;
}

function pathFrom(shapes: readonly NodeShape[], i: number): number[] {
  const path = [i];
  for (let up = parentOf(shapes, i); up >= 0; up = parentOf(shapes, up)) path.unshift(up);
  return path;
}

/** Indices grow down the tree and among siblings, so the first difference of two paths shows which node comes first. */
function comesBefore(shapes: readonly NodeShape[], first: number, second: number): boolean {
  const a = pathFrom(shapes, first);
  const b = pathFrom(shapes, second);
  const at = a.findIndex((step, depth) => step !== b[depth]);
  const other = b[at];
  return at >= 0 && other !== undefined && (a[at] ?? 0) < other;
}
