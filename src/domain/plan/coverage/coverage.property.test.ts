import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage } from "./coverage";
import type { Coverage, CoverageInput, CoverageNode } from "./types";

const testDay = "2026-11-02";

const expectations = [
  { id: "hires", rungId: "sm" },
  { id: "plans", rungId: "sm" },
  { id: "feedback", rungId: "sm" },
  { id: "budget", rungId: "dir" },
  { id: "on-call", rungId: "tl" },
];

function valueFor(rest: Partial<CoverageInput>): Coverage {
  const result = coverage({
    path: ["sm", "dir"],
    expectations: expectations,
    nodes: [],
    assessments: [],
    ...rest,
  });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const ids = expectations.map(({ id }) => id);
const someIds = fc.subarray([...ids, "gone"]);
/** A value that is absent five times out of six, so that not whole plans are parked or have a reason. */
function seldom(value: string) {
  const absent = { weight: 5, arbitrary: fc.constant(null) };
  return fc.oneof(absent, { weight: 1, arbitrary: fc.constant(value) });
}

const plans = fc
  .array(
    fc.record({
      above: fc.nat(),
      expectationIds: fc.oneof(fc.constant([]), someIds),
      durationDays: fc.option(fc.nat(400)),
      completedOn: seldom(testDay),
      parkedOn: seldom(testDay),
      rungId: seldom("sm"),
      reason: seldom("because"),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ above, ...rest }, n): CoverageNode => {
      const parent = above % (n + 1);
      return { ...rest, id: `n${n}`, parentId: parent === n ? null : `n${parent}` };
    }),
  );
const verdicts = fc.array(
  fc.record({
    expectationId: fc.constantFrom(...ids, "gone"),
    by: fc.constantFrom("manager" as const, "self" as const),
    on: fc.constantFrom("2026-01-01", testDay),
    met: fc.boolean(),
  }),
  { maxLength: 8 },
);

function lineage(nodes: readonly CoverageNode[], from: CoverageNode): CoverageNode[] {
  const above = nodes.find(({ id }) => id === from.parentId);
  return above ? [from, ...lineage(nodes, above)] : [from];
}

describe("coverage, for any plan", () => {
  it("counts every expectation of the path once, and the rungs add up to the whole", () => {
    fc.assert(
      fc.property(
        plans,
        verdicts,
        fc.shuffledSubarray(["sm", "dir", "vp"]),
        (nodes, given, path) => {
          const { whole, rungs } = valueFor({ nodes, assessments: given, path });
          expect(rungs.map(({ rungId }) => rungId)).toEqual(path);
          const onPath = expectations.filter(({ rungId }) => path.includes(rungId));
          expect(whole.total).toBe(onPath.length);
          for (const key of ["met", "covered", "open", "total"] as const) {
            expect(rungs.reduce((sum, rung) => sum + rung[key], 0)).toBe(whole[key]);
          }
          expect(whole.met + whole.covered + whole.open).toBe(whole.total);
        },
      ),
    );
  });

  it("agrees with a reading of the definitions node by node", () => {
    fc.assert(
      fc.property(plans, (nodes) => {
        const live = nodes.filter((each) => lineage(nodes, each).every((up) => !up.parkedOn));
        const { rungs, unaligned } = valueFor({ nodes, assessments: [] });
        for (const { expectationId, state, nodeIds } of rungs.flatMap((r) => r.expectations)) {
          const serving = live.filter((each) => each.expectationIds?.includes(expectationId));
          expect(nodeIds).toEqual(serving.map(({ id }) => id));
          expect(state).toBe(serving.length > 0 ? "covered" : "open");
        }
        const idle = live
          .filter((each) => !each.rungId && !live.some(({ parentId }) => parentId === each.id))
          .filter((each) =>
            lineage(nodes, each).every(
              (up) =>
                up.rungId || (!up.reason && !up.expectationIds?.some((id) => ids.includes(id))),
            ),
          );
        expect(unaligned.leaves.map(({ nodeId }) => nodeId)).toEqual(idle.map(({ id }) => id));
        const days = (some: readonly CoverageNode[]) =>
          some.reduce((sum, { durationDays }) => sum + (durationDays ?? 0), 0);
        expect(unaligned.days).toBe(days(idle));
        const open = idle.filter(({ completedOn }) => !completedOn);
        expect(unaligned.openDays).toBe(days(open));
      }),
    );
  });

  it("never covers less when a node is aligned to more, nor more when one is parked", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.constantFrom(...ids), (nodes, pick, expectationId) => {
        const chosen = pick % Math.max(1, nodes.length);
        const change = (rest: (each: CoverageNode) => Partial<CoverageNode>) =>
          nodes.map((each, n) => (n === chosen ? { ...each, ...rest(each) } : each));
        const open = (some: readonly CoverageNode[]) => valueFor({ nodes: some }).whole.open;
        const more = change((each) => ({
          expectationIds: [...(each.expectationIds ?? []), expectationId],
        }));
        expect(open(more)).toBeLessThanOrEqual(open(nodes));
        expect(open(change(() => ({ parkedOn: testDay })))).toBeGreaterThanOrEqual(open(nodes));
      }),
    );
  });
});
