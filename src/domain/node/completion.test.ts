import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { applyPlanChange } from "./apply";
import { blankFields } from "./blank";
import { type PlanChange, planChangeSchema } from "./change";
import { removedBy, restoredIdsOf } from "./completion";
import { withDifference } from "./difference";
import { inverseOf } from "./inverse";
import { treeOf } from "./tree";

const today = "2026-11-22";
const ids = new Map<string, string>();
const idOf = (title: string) => {
  const id = ids.get(title) ?? randomUUID();
  ids.set(title, id);
  return id;
};
const node = (title: string, under: string | null, completedOn: string | null = null): NodeRow => ({
  ...blankFields,
  id: idOf(title),
  title,
  kind: under === null ? "milestone" : "step",
  parentId: under === null ? null : idOf(under),
  rank: `a${title.length}`,
  rung: null,
  order: "parallel",
  completedOn,
  version: 1,
});

/** A plan that changes one after another are made to, each of which can be taken back. */
function planOf(start: readonly NodeRow[]) {
  let nodes = start;
  const deleted = new Map<string, readonly NodeRow[]>();
  const make = (change: object) => {
    const made = planChangeSchema.parse({ changeId: randomUUID(), ...change });
    const result = applyPlanChange(nodes, made, { today, deleted });
    if (!result.ok) return result.error.code;
    const inverse = inverseOf(nodes, made, result.value, randomUUID());
    for (const [root, batch] of removedBy(treeOf(nodes), made)) deleted.set(root, batch);
    for (const id of restoredIdsOf(made)) deleted.delete(id);
    const removed = result.value.removed.map(({ id }) => id);
    nodes = withDifference(nodes, { ...result.value, removed });
    return inverse;
  };
  return {
    make,
    undo: (inverse: PlanChange | string | null) => make(inverse as PlanChange),
    days: () => Object.fromEntries(nodes.map(({ title, completedOn }) => [title, completedOn])),
  };
}

const before = { Senior: null, Course: "2026-10-01", Hire: null, Talk: null };
const rows = () => [
  node("Senior", null),
  node("Course", "Senior", "2026-10-01"),
  node("Hire", "Senior"),
  node("Talk", "Senior"),
];
const complete = { type: "complete", nodeId: idOf("Senior"), completedOn: "2026-11-20" };

describe("a milestone with open steps", () => {
  it("is not completed without a word on what becomes of them", () => {
    const plan = planOf(rows());
    expect(plan.make(complete)).toBe("hasOpenSteps");
    expect(plan.days()).toEqual(before);
  });

  it("takes them along on its day, and one undo restores all exactly", () => {
    const plan = planOf(rows());
    const inverse = plan.make({ ...complete, open: "complete" });
    const on = "2026-11-20";
    const done = { Senior: on, Course: "2026-10-01", Hire: on, Talk: on };
    expect(plan.days()).toEqual(done);
    const redo = plan.undo(inverse);
    expect(plan.days()).toEqual(before);
    plan.undo(redo);
    expect(plan.days()).toEqual(done);
  });

  it("takes them out of the plan, and one undo restores all exactly", () => {
    const plan = planOf(rows());
    const inverse = plan.make({ ...complete, open: "delete" });
    const done = { Senior: "2026-11-20", Course: "2026-10-01" };
    expect(plan.days()).toEqual(done);
    const redo = plan.undo(inverse);
    expect(plan.days()).toEqual(before);
    plan.undo(redo);
    expect(plan.days()).toEqual(done);
  });

  it("is not completed by a redo over what somebody has added meanwhile", () => {
    const plan = planOf(rows());
    const redo = plan.undo(plan.make({ ...complete, open: "delete" }));
    const added = { id: idOf("New"), kind: "step", title: "New" };
    const where = { parentId: idOf("Senior"), placement: { at: "end" } };
    plan.make({ type: "add", ...where, nodes: [added] });
    expect(plan.undo(redo)).toBe("stale");
    expect(plan.days()).toEqual({ ...before, New: null });
  });
});

describe("the day on which something is completed", () => {
  const step = { type: "complete", nodeId: idOf("Hire") };
  const tomorrow = "2026-11-23";
  const inTwoDays = "2026-11-24";

  it.each([
    [null, today],
    ["2026-01-02", "2026-01-02"],
    [tomorrow, today],
  ])("given as %s is stored as %s", (completedOn, stored) => {
    const plan = planOf(rows());
    plan.make({ ...step, completedOn });
    expect(plan.days()).toEqual({ ...before, Hire: stored });
  });

  it("is refused where no clock that is a little ahead explains it, for a new node too", () => {
    const plan = planOf(rows());
    expect(plan.make({ ...step, completedOn: inTwoDays })).toBe("dateInFuture");
    const nodes = [{ id: idOf("New"), kind: "step", title: "New", completedOn: inTwoDays }];
    const where = { parentId: idOf("Senior"), placement: { at: "end" } };
    expect(plan.make({ type: "add", ...where, nodes })).toBe("dateInFuture");
    expect(plan.days()).toEqual(before);
  });
});

describe("the day on which a milestone is reached", () => {
  const step = { type: "complete", nodeId: idOf("Senior"), open: "complete" };

  it("is not before something under it was done", () => {
    const plan = planOf(rows());
    expect(plan.make({ ...step, completedOn: "2026-09-30" })).toBe("dateBeforeDone");
    expect(plan.days()).toEqual(before);
    plan.make({ ...step, completedOn: "2026-10-01" });
    expect(plan.days()).toMatchObject({ Senior: "2026-10-01", Hire: "2026-10-01" });
  });

  it("is today in any case, and what it was where a change is taken back", () => {
    const ahead = planOf([node("Senior", null), node("Course", "Senior", "2026-11-23")]);
    ahead.make({ ...step, completedOn: today });
    expect(ahead.days()).toEqual({ Senior: today, Course: "2026-11-23" });
    const early = planOf([
      node("Senior", null, "2026-09-01"),
      node("Course", "Senior", "2026-10-01"),
    ]);
    early.undo(early.make({ type: "reopen", nodeId: idOf("Senior") }));
    expect(early.days()).toEqual({ Senior: "2026-09-01", Course: "2026-10-01" });
  });
});

describe("a done milestone", () => {
  const done = { Senior: "2026-11-20", Course: "2026-10-01" };
  const doneRows = () => [
    node("Senior", null, "2026-11-20"),
    node("Course", "Senior", "2026-10-01"),
    { ...node("Ask", null), kind: "step" as const },
  ];
  const where = { parentId: idOf("Senior"), placement: { at: "end" } };

  it("is reopened by what is added or moved under it, and done again on its day when that is undone", () => {
    const plan = planOf(doneRows());
    const added = { id: randomUUID(), kind: "step", title: "New" };
    const inverse = plan.make({ type: "add", ...where, nodes: [added] });
    expect(plan.days()).toEqual({ Senior: null, Course: "2026-10-01", Ask: null, New: null });
    plan.undo(inverse);
    expect(plan.days()).toEqual({ ...done, Ask: null });
    const back = plan.make({ type: "move", nodeId: idOf("Ask"), ...where });
    expect(plan.days()).toMatchObject({ Senior: null });
    plan.undo(back);
    expect(plan.days()).toEqual({ ...done, Ask: null });
  });

  it("is reopened with a step under it, and stays open where another one is open when that is undone", () => {
    const plan = planOf(doneRows());
    const inverse = plan.make({ type: "reopen", nodeId: idOf("Course") });
    expect(plan.days()).toMatchObject({ Senior: null, Course: null });
    plan.make({ type: "move", nodeId: idOf("Ask"), ...where });
    plan.undo(inverse);
    expect(plan.days()).toEqual({ Senior: null, Course: "2026-10-01", Ask: null });
  });
});
