import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Progress, type ProgressNode, rollUp } from "./roll-up";

const done = "2026-11-02";

function rolled(nodes: readonly ProgressNode[]) {
  const result = rollUp(nodes);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** A value that is absent `absences` times as often as it is set, so that not whole plans are done or parked. */
function seldom(absences: number) {
  const absent = { weight: absences, arbitrary: fc.constant(null) };
  return fc.oneof(absent, { weight: 1, arbitrary: fc.constant(done) });
}

/** Random trees: each node is under an earlier one or on the first level, and the list is shuffled. */
const plans = fc
  .array(
    fc.record({
      above: fc.nat(),
      kind: fc.constantFrom("step" as const, "step" as const, "milestone" as const),
      count: fc.option(
        fc.record({
          target: fc.integer({ min: 1, max: 20 }),
          done: fc.integer({ min: 0, max: 25 }),
          unit: fc.constant("talks"),
        }),
        { nil: undefined },
      ),
      completedOn: seldom(2),
      parkedOn: seldom(8),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ above, ...rest }, n) => {
      const parent = above % (n + 1);
      return { id: `n${n}`, parentId: parent === n ? null : `n${parent}`, ...rest };
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

/** The definition written in the opposite direction from the engine: from each node down, by recursion. */
function stepsUnder(nodes: readonly ProgressNode[], top: ProgressNode): ProgressNode[] {
  if (top.parkedOn) return [];
  const children = nodes.filter(({ parentId, parkedOn }) => parentId === top.id && !parkedOn);
  if (children.length > 0) return children.flatMap((child) => stepsUnder(nodes, child));
  return top.kind === "step" ? [top] : [];
}

function ancestry(nodes: readonly ProgressNode[], from: ProgressNode): ProgressNode[] {
  const above = nodes.find(({ id }) => id === from.parentId);
  return above ? [from, ...ancestry(nodes, above)] : [from];
}

describe("rollUp, for any plan", () => {
  it("agrees with a recursive reading of the definition", () => {
    fc.assert(
      fc.property(plans, (nodes) => {
        const { whole, nodes: byId } = rolled(nodes);
        const first = nodes.filter(({ parentId }) => parentId === null);
        const all = first.flatMap((top) => stepsUnder(nodes, top));
        const share = (leaves: readonly ProgressNode[]) => {
          const parts = leaves.map((leaf) => {
            const { done, target } = leaf.count ?? { done: 0, target: 1 };
            return leaf.completedOn || done >= target ? 1 : done / target;
          });
          const sum = parts.reduce((all, part) => all + part, 0);
          return {
            fraction: sum / (parts.length || 1),
            done: parts.filter((part) => part === 1).length,
          };
        };
        const expectSame = (actual: Progress | undefined, leaves: readonly ProgressNode[]) => {
          const { fraction, done } = share(leaves);
          expect(actual).toMatchObject({ done, total: leaves.length });
          expect(actual?.fraction).toBeCloseTo(fraction, 9);
        };
        expectSame(whole, all);
        for (const each of nodes) {
          const parked = ancestry(nodes, each).some(({ parkedOn }) => parkedOn);
          expectSame(byId.get(each.id), parked ? [] : stepsUnder(nodes, each));
        }
      }),
    );
  });

  it("is whole exactly where all is done, and nothing only where nothing is", () => {
    fc.assert(
      fc.property(plans, (nodes) => {
        const { whole, nodes: byId } = rolled(nodes);
        for (const { fraction, percent, done, total } of [whole, ...byId.values()]) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
          expect(fraction === 1).toBe(total > 0 && done === total);
          expect(percent === 100).toBe(fraction === 1);
          expect(percent === 0).toBe(fraction === 0);
          if (done > 0) expect(fraction).toBeGreaterThan(0);
          expect(Math.abs(percent - fraction * 100)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("never falls when one more thing is completed", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (nodes, pick) => {
        const before = rolled(nodes);
        const chosen = pick % nodes.length;
        const after = rolled(nodes.map((n, i) => (i === chosen ? { ...n, completedOn: done } : n)));
        expect(after.whole.fraction).toBeGreaterThanOrEqual(before.whole.fraction);
        expect(after.whole.total).toBe(before.whole.total);
      }),
    );
  });
});
