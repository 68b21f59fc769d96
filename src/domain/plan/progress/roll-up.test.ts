import { describe, expect, it } from "vitest";
import { type Progress, type ProgressNode, rollUp } from "./roll-up";

const doneOn = "2026-11-02";

type Row = Partial<Omit<ProgressNode, "id" | "parentId">>;

function node(id: string, parentId: string | null, rest: Row = {}): ProgressNode {
  return { id, parentId, kind: "step", ...rest };
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
  it("is steps done of steps, each counting one, whatever their days or hours", () => {
    const nodes = [
      { ...node("course", null, { completedOn: doneOn }), durationDays: 30, effortHours: 1 },
      { ...node("project", null), durationDays: 900, effortHours: 400 },
      { ...node("moment", null), durationDays: 0 },
    ];
    expect(rolled(nodes).whole).toEqual({ fraction: 1 / 3, percent: 33, done: 1, total: 3 });
  });

  it("adds the part of what is counted, and takes it for done with all of it", () => {
    const talks = (done: number) => ({ count: { target: 4, done, unit: "talks" } });
    const nodes = [
      node("a", null, talks(1)),
      node("b", null),
      node("m", null),
      node("c", "m", talks(3)),
    ];
    expect(rolled(nodes).whole).toEqual({ fraction: 1 / 3, percent: 33, done: 0, total: 3 });
    expect(progress(nodes, "c")).toEqual({ fraction: 0.75, percent: 75, done: 0, total: 1 });
    expect(progress(nodes, "m")).toEqual({ fraction: 0.75, percent: 75, done: 0, total: 1 });
    for (const done of [4, 9]) {
      const all = { fraction: 1, percent: 100, done: 1, total: 1 };
      expect(rolled([node("a", null, talks(done))]).whole).toEqual(all);
    }
    expect(rolled([node("a", null, { ...talks(1), completedOn: doneOn })]).whole.fraction).toBe(1);
    expect(rolled([node("a", null, { ...talks(1), parkedOn: doneOn })]).whole.total).toBe(0);
  });

  it("ignores what is counted on a parent", () => {
    const count = { target: 4, done: 3, unit: "talks" };
    const nodes = [
      node("m", null, { count }),
      node("a", "m"),
      node("b", "m", { completedOn: doneOn }),
    ];
    expect(rolled(nodes).whole.fraction).toBe(0.5);
  });

  it("gives every whole percentage exactly", () => {
    for (let done = 0; done <= 100; done++) {
      const one = [node("a", null, { count: { target: 100, done, unit: "pages" } })];
      const many = Array.from({ length: 100 }, (_, i) =>
        node(`n${i}`, null, { completedOn: i < done ? doneOn : null }),
      );
      expect([rolled(one).whole.percent, rolled(many).whole.percent]).toEqual([done, done]);
    }
  });

  it("rolls up through every level, whatever the order of the list", () => {
    const nodes = [
      node("step-2", "inner"),
      node("inner", "outer"),
      node("outer", null),
      node("step-1", "inner", { completedOn: doneOn }),
      node("step-3", "outer"),
      node("step-4", "outer"),
    ];
    const all = { fraction: 0.25, percent: 25, done: 1, total: 4 };
    expect(progress(nodes, "outer")).toEqual(all);
    const half = { fraction: 0.5, percent: 50, done: 1, total: 2 };
    expect(progress(nodes, "inner")).toEqual(half);
  });

  it("counts what is open as open, also under a completed parent", () => {
    const nodes = [
      node("rung", null, { kind: "milestone", completedOn: doneOn }),
      node("a", "rung", { completedOn: doneOn }),
      node("b", "rung"),
      node("c", "rung", { parkedOn: doneOn }),
    ];
    expect(progress(nodes, "rung")).toEqual({ fraction: 0.5, percent: 50, done: 1, total: 2 });
    expect(rolled(nodes).whole.percent).toBe(50);
  });

  it("leaves out what is parked, with all under it, completed or not", () => {
    const nodes = [
      node("kept", null),
      node("parked", null, { parkedOn: doneOn }),
      node("under", "parked", { completedOn: doneOn }),
    ];
    expect(rolled(nodes).whole).toEqual({ fraction: 0, percent: 0, done: 0, total: 1 });
    expect(progress(nodes, "under")).toEqual({ fraction: 0, percent: 0, done: 0, total: 0 });
    expect(progress(nodes, "parked")?.total).toBe(0);
  });

  it("counts no milestone, neither one without steps nor one that is reached", () => {
    const milestone = { kind: "milestone" } as const;
    const nodes = [
      node("promotion", null, milestone),
      node("hollow", null, milestone),
      node("parked", "hollow", { parkedOn: doneOn }),
      node("reached", null, { ...milestone, completedOn: doneOn }),
      node("done", null, { completedOn: doneOn }),
      node("open", null),
    ];
    expect(rolled(nodes).whole).toEqual({ fraction: 0.5, percent: 50, done: 1, total: 2 });
    expect(progress(nodes, "reached")).toEqual({ fraction: 0, percent: 0, done: 0, total: 0 });
  });

  it("never rounds to nothing or to all", () => {
    const many = Array.from({ length: 1_000 }, (_, n) => node(`n${n}`, null));
    const allButOne = many.map((each, n) => (n === 0 ? each : { ...each, completedOn: doneOn }));
    const onlyOne = many.map((each, n) => (n === 0 ? { ...each, completedOn: doneOn } : each));
    expect(rolled(allButOne).whole).toMatchObject({ fraction: 0.999, percent: 99 });
    expect(rolled(onlyOne).whole).toMatchObject({ fraction: 0.001, percent: 1 });
  });

  it("stands at nothing where there is no plan", () => {
    expect(rolled([]).whole).toEqual({ fraction: 0, percent: 0, done: 0, total: 0 });
  });

  it("goes as deep as the plan does", () => {
    const depth = 100_000;
    const chain = Array.from({ length: depth }, (_, n) =>
      node(`n${n}`, n === 0 ? null : `n${n - 1}`, n === depth - 1 ? { completedOn: doneOn } : {}),
    );
    expect(rolled(chain).whole).toEqual({ fraction: 1, percent: 100, done: 1, total: 1 });
  });

  it("is below 1 with 100,000 leaves of which one is all but done", () => {
    const count = { target: 1_000_000, done: 999_999, unit: "words" };
    const leaves = Array.from({ length: 100_000 }, (_, n) =>
      n === 0 ? node("n0", null, { count }) : node(`n${n}`, null, { completedOn: doneOn }),
    );
    expect(rolled(leaves).whole.fraction).toBeLessThan(1);
    expect(rolled(leaves).whole.percent).toBe(99);
  });
});

describe("rollUp refuses", () => {
  const counted = (field: "target" | "done", value: number, reason: string) =>
    [
      `a ${field} of ${value}`,
      [node("a", null, { count: { target: 5, done: 2, unit: "talks", [field]: value } })],
      { kind: "badCount", nodeId: "a", field, reason, value },
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
    counted("target", 0, "tooFew"),
    counted("done", -1, "tooFew"),
    counted("target", 1_000_001, "tooMany"),
    counted("done", Number.POSITIVE_INFINITY, "tooMany"),
    counted("done", 0.5, "fractional"),
    counted("target", Number.NaN, "notANumber"),
  ])("%s", (_, nodes, error) => {
    expect(rollUp(nodes)).toEqual({ ok: false, error });
  });
});
