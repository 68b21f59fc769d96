import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Progress, type ProgressNode, rollUp } from "./roll-up";

const DONE = "2026-11-02";

type Row = Omit<ProgressNode, "id" | "parentId">;

function node(id: string, parentId: string | null, rest: Row = {}): ProgressNode {
  return { id, parentId, ...rest };
}

function rolled(nodes: readonly ProgressNode[]) {
  const result = rollUp(nodes);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function progress(nodes: readonly ProgressNode[], id: string): Progress | undefined {
  return rolled(nodes).nodes.get(id);
}

describe("rollUp", () => {
  it("weighs leaves by their days", () => {
    const { whole } = rolled([
      node("course", null, { durationDays: 30, completedOn: DONE }),
      node("project", null, { durationDays: 90 }),
    ]);
    expect(whole).toEqual({ fraction: 0.25, percent: 25, done: 1, total: 2 });
  });

  it("lets a leaf without a duration weigh the mean of the known ones", () => {
    const { whole } = rolled([
      node("a", null, { durationDays: 10 }),
      node("b", null, { durationDays: 30 }),
      node("c", null, { durationDays: null, completedOn: DONE }),
    ]);
    expect(whole.fraction).toBeCloseTo(20 / 60, 12);
  });

  it("counts leaves alike where no duration is known", () => {
    const { whole } = rolled([
      node("a", null, { completedOn: DONE }),
      node("b", null),
      node("c", null),
    ]);
    expect(whole).toEqual({ fraction: 1 / 3, percent: 33, done: 1, total: 3 });
  });

  it("ignores the duration of a parent, which is its children's", () => {
    const nodes = [
      node("milestone", null, { durationDays: 1_000 }),
      node("a", "milestone", { durationDays: 5, completedOn: DONE }),
      node("b", null, { durationDays: 5 }),
    ];
    expect(rolled(nodes).whole.fraction).toBe(0.5);
  });

  it("rolls up through every level, whatever the order of the list", () => {
    const nodes = [
      node("step-2", "inner", { durationDays: 3 }),
      node("inner", "outer"),
      node("outer", null),
      node("step-1", "inner", { durationDays: 1, completedOn: DONE }),
    ];
    for (const id of ["inner", "outer"]) {
      expect(progress(nodes, id)).toEqual({ fraction: 0.25, percent: 25, done: 1, total: 2 });
    }
  });

  it("counts all that is live under a completed parent as done", () => {
    const nodes = [
      node("rung", null, { completedOn: DONE }),
      node("milestone", "rung"),
      node("a", "milestone"),
      node("b", "milestone", { parkedOn: DONE }),
    ];
    expect(progress(nodes, "milestone")).toEqual({ fraction: 1, percent: 100, done: 1, total: 1 });
    expect(rolled(nodes).whole.percent).toBe(100);
  });

  it("leaves out what is parked, with all under it, completed or not", () => {
    const nodes = [
      node("kept", null, { durationDays: 10 }),
      node("parked", null, { parkedOn: DONE }),
      node("under", "parked", { durationDays: 90, completedOn: DONE }),
    ];
    expect(rolled(nodes).whole).toEqual({ fraction: 0, percent: 0, done: 0, total: 1 });
    expect(progress(nodes, "under")).toEqual({ fraction: 0, percent: 0, done: 0, total: 0 });
    expect(progress(nodes, "parked")?.total).toBe(0);
  });

  it("does not let parked leaves decide what an unknown duration weighs", () => {
    const { whole } = rolled([
      node("a", null, { durationDays: 10, completedOn: DONE }),
      node("b", null),
      node("gone", null, { durationDays: 1_000, parkedOn: DONE }),
    ]);
    expect(whole.fraction).toBe(0.5);
  });

  it("counts a milestone without children, or with parked ones alone, as a leaf", () => {
    const nodes = [
      node("promotion", null),
      node("hollow", null),
      node("parked", "hollow", { parkedOn: DONE }),
      node("done", null, { completedOn: DONE }),
    ];
    expect(rolled(nodes).whole).toMatchObject({ done: 1, total: 3 });
  });

  it("shows a leaf of 0 days as still to do", () => {
    const { whole } = rolled([
      node("year", null, { durationDays: 365, completedOn: DONE }),
      node("moment", null, { durationDays: 0 }),
    ]);
    expect(whole.fraction).toBeLessThan(1);
    expect(whole.percent).toBe(99);
  });

  it("never rounds to nothing or to all", () => {
    const many = Array.from({ length: 1_000 }, (_, n) => node(`n${n}`, null, { durationDays: 7 }));
    const allButOne = many.map((each, n) => (n === 0 ? each : { ...each, completedOn: DONE }));
    const onlyOne = many.map((each, n) => (n === 0 ? { ...each, completedOn: DONE } : each));
    expect(rolled(allButOne).whole).toMatchObject({ fraction: 0.999, percent: 99 });
    expect(rolled(onlyOne).whole).toMatchObject({ fraction: 0.001, percent: 1 });
  });

  it("stands at nothing where there is no plan", () => {
    expect(rolled([]).whole).toEqual({ fraction: 0, percent: 0, done: 0, total: 0 });
  });

  it("goes as deep as the plan does", () => {
    const depth = 100_000;
    const chain = Array.from({ length: depth }, (_, n) =>
      node(`n${n}`, n === 0 ? null : `n${n - 1}`, n === depth - 1 ? { completedOn: DONE } : {}),
    );
    expect(rolled(chain).whole).toEqual({ fraction: 1, percent: 100, done: 1, total: 1 });
  });

  it("is exact with 100,000 leaves of a hundred years, one of them open", () => {
    const leaves = Array.from({ length: 100_000 }, (_, n) =>
      node(`n${n}`, null, { durationDays: n < 2 ? 0 : 36_500, completedOn: n === 0 ? null : DONE }),
    );
    expect(rolled(leaves).whole.fraction).toBeLessThan(1);
  });
});

describe("rollUp refuses", () => {
  const duration = (durationDays: number, reason: string) =>
    [
      `a duration that is ${reason}`,
      [node("a", null, { durationDays })],
      { kind: "badDuration", nodeId: "a", field: "durationDays", reason, value: durationDays },
    ] satisfies [string, ProgressNode[], object];

  it.each<[string, ProgressNode[], object]>([
    ["a doubled id", [node("a", null), node("a", null)], { kind: "doubledId", nodeId: "a" }],
    [
      "a parent that is not there",
      [node("a", "gone")],
      { kind: "unknownId", nodeId: "a", field: "parentId", unknownId: "gone" },
    ],
    [
      "a parent that is its own descendant",
      [node("free", null), node("a", "a")],
      { kind: "ownDescendant", nodeId: "a", nodeIds: ["a"] },
    ],
    duration(-1, "negative"),
    duration(0.5, "fractional"),
    duration(36_501, "tooLong"),
    duration(Number.NaN, "notANumber"),
  ])("%s", (_, nodes, error) => {
    expect(rollUp(nodes)).toEqual({ ok: false, error });
  });
});

/** Absent so many times for each time it is set, so that whole plans are not done or parked. */
function seldom(absences: number) {
  const absent = { weight: absences, arbitrary: fc.constant(null) };
  return fc.oneof(absent, { weight: 1, arbitrary: fc.constant(DONE) });
}

/** Random trees: each node hangs on an earlier one or on the first level; the list is shuffled. */
const plans = fc
  .array(
    fc.record({
      above: fc.nat(),
      durationDays: fc.option(fc.integer({ min: 0, max: 36_500 }), { nil: undefined }),
      completedOn: seldom(2),
      parkedOn: seldom(8),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ above, ...rest }, n) => {
      const parent = above % (n + 1);
      return node(`n${n}`, parent === n ? null : `n${parent}`, rest);
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

/** Written the other way round from the engine: from each node down, by recursion, as defined. */
function leavesUnder(nodes: readonly ProgressNode[], top: ProgressNode): ProgressNode[] {
  if (top.parkedOn) return [];
  const children = nodes.filter(({ parentId, parkedOn }) => parentId === top.id && !parkedOn);
  return children.length === 0 ? [top] : children.flatMap((child) => leavesUnder(nodes, child));
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
        const all = first.flatMap((top) => leavesUnder(nodes, top));
        const days = all.flatMap(({ durationDays }) => durationDays ?? []);
        const mean = days.reduce((sum, each) => sum + Math.max(1, each), 0) / days.length || 1;
        const share = (leaves: readonly ProgressNode[]) => {
          const weigh = (leaf: ProgressNode) => Math.max(1, leaf.durationDays ?? mean);
          const sum = (some: readonly ProgressNode[]) =>
            some.reduce((weight, leaf) => weight + weigh(leaf), 0);
          const done = leaves.filter((leaf) =>
            ancestry(nodes, leaf).some(({ completedOn }) => completedOn),
          );
          return { fraction: sum(done) / (sum(leaves) || 1), done: done.length };
        };
        const expectSame = (actual: Progress | undefined, leaves: readonly ProgressNode[]) => {
          const { fraction, done } = share(leaves);
          expect(actual).toMatchObject({ done, total: leaves.length });
          expect(actual?.fraction).toBeCloseTo(fraction, 9);
        };
        expectSame(whole, all);
        for (const each of nodes) {
          const parked = ancestry(nodes, each).some(({ parkedOn }) => parkedOn);
          expectSame(byId.get(each.id), parked ? [] : leavesUnder(nodes, each));
        }
      }),
    );
  });

  it("is whole exactly where all is done, and nothing exactly where nothing is", () => {
    fc.assert(
      fc.property(plans, (nodes) => {
        const { whole, nodes: byId } = rolled(nodes);
        for (const { fraction, percent, done, total } of [whole, ...byId.values()]) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
          expect(fraction === 1).toBe(total > 0 && done === total);
          expect(percent === 100).toBe(fraction === 1);
          expect(fraction === 0).toBe(done === 0);
          expect(percent === 0).toBe(done === 0);
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
        const after = rolled(nodes.map((n, i) => (i === chosen ? { ...n, completedOn: DONE } : n)));
        expect(after.whole.fraction).toBeGreaterThanOrEqual(before.whole.fraction);
        expect(after.whole.total).toBe(before.whole.total);
      }),
    );
  });
});
