import { describe, expect, it } from "vitest";
import { coverage } from "./coverage";
import type { Assessment, Coverage, CoverageInput, CoverageNode } from "./types";

const testDay = "2026-11-02";

function node(id: string, rest: Partial<CoverageNode> = {}): CoverageNode {
  return { id, parentId: null, ...rest };
}

const expectations = [
  { id: "hires", rungId: "sm" },
  { id: "plans", rungId: "sm" },
  { id: "feedback", rungId: "sm" },
  { id: "budget", rungId: "dir" },
  { id: "on-call", rungId: "tl" },
];

const input: CoverageInput = {
  path: ["sm", "dir"],
  expectations: expectations,
  nodes: [
    node("hire-two", { expectationIds: ["hires", "plans"] }),
    node("run-planning", { expectationIds: ["plans"] }),
  ],
  assessments: [{ expectationId: "hires", by: "manager", on: testDay, met: true }],
};

function valueFor(rest: Partial<CoverageInput>): Coverage {
  const result = coverage({ ...input, ...rest });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function stateOf(expectationId: string, rest: Partial<CoverageInput>) {
  const rows = valueFor(rest).rungs.flatMap(({ expectations }) => expectations);
  return rows.find((row) => row.expectationId === expectationId)?.state;
}

function unalignedIn(...nodes: CoverageNode[]): string[] {
  return valueFor({ nodes }).unaligned.leaves.map(({ nodeId }) => nodeId);
}

describe("coverage", () => {
  it("says for each rung and in all what is met, covered and open, and by what", () => {
    const { whole, rungs } = valueFor({});
    expect(whole).toEqual({ met: 1, covered: 1, open: 2, total: 4 });
    expect(rungs).toEqual([
      {
        rungId: "sm",
        met: 1,
        covered: 1,
        open: 1,
        total: 3,
        expectations: [
          { expectationId: "hires", state: "met", metBy: "manager", nodeIds: ["hire-two"] },
          {
            expectationId: "plans",
            state: "covered",
            metBy: null,
            nodeIds: ["hire-two", "run-planning"],
          },
          { expectationId: "feedback", state: "open", metBy: null, nodeIds: [] },
        ],
      },
      {
        rungId: "dir",
        met: 0,
        covered: 0,
        open: 1,
        total: 1,
        expectations: [{ expectationId: "budget", state: "open", metBy: null, nodeIds: [] }],
      },
    ]);
  });

  it("keeps a rung that expects nothing, and leaves out what is off the path", () => {
    const { whole, rungs } = valueFor({ path: ["vp", "dir"] });
    expect(rungs.map(({ rungId, total }) => [rungId, total])).toEqual([
      ["vp", 0],
      ["dir", 1],
    ]);
    expect(whole.total).toBe(1);
  });

  it.each<[string, CoverageNode[], string]>([
    ["a step", [node("a", { expectationIds: ["budget"] })], "covered"],
    [
      "a completed step",
      [node("a", { expectationIds: ["budget"], completedOn: testDay })],
      "covered",
    ],
    [
      "a milestone",
      [node("a", { expectationIds: ["budget"] }), node("b", { parentId: "a" })],
      "covered",
    ],
    ["a parked step", [node("a", { expectationIds: ["budget"], parkedOn: testDay })], "open"],
    [
      "a step under a parked milestone",
      [node("a", { parkedOn: testDay }), node("b", { parentId: "a", expectationIds: ["budget"] })],
      "open",
    ],
    ["a step for something else", [node("a", { expectationIds: ["gone"] })], "open"],
  ])("counts %s", (_, nodes, state) => {
    expect(stateOf("budget", { nodes })).toBe(state);
  });

  it("names a node once that is aligned twice", () => {
    const nodes = [node("a", { expectationIds: ["budget", "budget"] })];
    expect(valueFor({ nodes }).rungs[1]?.expectations[0]?.nodeIds).toEqual(["a"]);
  });
});

describe("what is met", () => {
  const verdict = (by: Assessment["by"], on: string, met: boolean): Assessment => ({
    expectationId: "budget",
    by,
    on,
    met,
  });

  it.each<[string, Assessment[], "met" | "open"]>([
    ["one's own word alone", [verdict("self", testDay, true)], "met"],
    [
      "the manager's no over one's own later yes",
      [verdict("self", "2026-12-01", true), verdict("manager", testDay, false)],
      "open",
    ],
    [
      "the manager's yes over one's own later no",
      [verdict("manager", testDay, true), verdict("self", "2026-12-01", false)],
      "met",
    ],
    [
      "the manager's latest, wherever it stands in the list",
      [verdict("manager", "2026-12-01", true), verdict("manager", testDay, false)],
      "met",
    ],
    [
      "a yes taken back",
      [verdict("manager", testDay, true), verdict("manager", "2026-12-01", false)],
      "open",
    ],
    [
      "the last given of one day",
      [verdict("self", testDay, false), verdict("self", testDay, true)],
      "met",
    ],
    ["no verdict", [], "open"],
  ])("is %s", (_, assessments, state) => {
    expect(stateOf("budget", { assessments })).toBe(state);
  });
});

describe("unaligned leaves", () => {
  it("are told with their days, the completed ones apart", () => {
    const nodes = [
      node("course", { durationDays: 180 }),
      node("hire", { durationDays: 30, expectationIds: ["hires"] }),
      node("book", { durationDays: 5, completedOn: testDay }),
      node("someday", {}),
    ];
    expect(valueFor({ nodes }).unaligned).toEqual({
      leaves: [
        { nodeId: "course", days: 180, completed: false },
        { nodeId: "book", days: 5, completed: true },
        { nodeId: "someday", days: null, completed: false },
      ],
      days: 185,
      openDays: 180,
    });
  });

  it("are none that give a reason, and a blank one is none", () => {
    expect(unalignedIn(node("a", { reason: "I enjoy it" }), node("b", { reason: "  " }))).toEqual([
      "b",
    ]);
  });

  it("are none under a milestone that serves or gives a reason, at any depth", () => {
    expect(
      unalignedIn(
        node("leaf", { parentId: "inner" }),
        node("inner", { parentId: "outer" }),
        node("outer", { expectationIds: ["budget"] }),
        node("why", { reason: "Promised to Daniel" }),
        node("promise", { parentId: "why" }),
      ),
    ).toEqual([]);
  });

  it("stay so under the milestone of a rung, whatever that is aligned to", () => {
    expect(
      unalignedIn(
        node("rung", { rungId: "sm", expectationIds: ["hires", "plans"] }),
        node("course", { parentId: "rung" }),
        node("hire", { parentId: "rung", expectationIds: ["hires"] }),
      ),
    ).toEqual(["course"]);
  });

  it("are never the milestone of a rung itself", () => {
    expect(unalignedIn(node("rung", { rungId: "sm" }))).toEqual([]);
  });

  it("are none that are parked, nor milestones that have live steps", () => {
    expect(
      unalignedIn(
        node("parked", { parkedOn: testDay }),
        node("under", { parentId: "parked" }),
        node("milestone"),
        node("step", { parentId: "milestone" }),
        node("hollow"),
        node("gone", { parentId: "hollow", parkedOn: testDay }),
      ),
    ).toEqual(["step", "hollow"]);
  });

  it("may serve the rung one stands on, but not an expectation nobody knows", () => {
    expect(
      unalignedIn(node("a", { expectationIds: ["on-call"] }), node("b", { expectationIds: ["x"] })),
    ).toEqual(["b"]);
  });

  it("are none where there is nothing to serve", () => {
    expect(valueFor({ expectations: [], path: [] }).unaligned.leaves).toEqual([]);
  });
});

describe("coverage refuses", () => {
  it.each<[string, Partial<CoverageInput>, object]>([
    ["a rung twice", { path: ["sm", "sm"] }, { kind: "doubledRung", rungId: "sm" }],
    [
      "an expectation twice",
      { expectations: [...expectations, { id: "hires", rungId: "dir" }] },
      { kind: "doubledExpectation", expectationId: "hires" },
    ],
    ["a node twice", { nodes: [node("a"), node("a")] }, { kind: "doubledId", nodeId: "a" }],
    [
      "a parent that is not there",
      { nodes: [node("a", { parentId: "b" })] },
      { kind: "unknownId", nodeId: "a", field: "parentId", unknownId: "b" },
    ],
    [
      "a duration that is none",
      { nodes: [node("a", { durationDays: -1 })] },
      {
        kind: "badDuration",
        nodeId: "a",
        field: "durationDays",
        reason: "negative",
        value: -1,
      },
    ],
  ])("%s", (_, rest, error) => {
    expect(coverage({ ...input, ...rest })).toEqual({ ok: false, error });
  });
});
