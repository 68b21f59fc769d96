import { describe, expect, it } from "vitest";
import { treeLimits } from "../limits";
import { changeKind, insertNodes, moveNode, orderRefusal, restoreNodes } from "./structure";
import { type TreeRow, treeOf } from "./tree";

const row = (id: string, parentId: string | null, kind: TreeRow["kind"], rank = "a0") => ({
  id,
  parentId,
  kind,
  rank,
  rung: null,
});

const small = [
  row("senior", null, "milestone", "a0"),
  row("director", null, "milestone", "a1"),
  row("course", "senior", "step", "a0"),
  row("mentor", "senior", "step", "a1"),
];
const tree = treeOf(small);
const end = { at: "end" } as const;

/** A chain of nodes in which n0 is the parent of n1, n1 of n2, and so on. */
const chain = (levels: number) =>
  Array.from({ length: levels }, (_, n) => row(`n${n}`, n === 0 ? null : `n${n - 1}`, "milestone"));

describe("inserting", () => {
  it("turns a step into a milestone when something comes to stand under it", () => {
    const under = (parentId: string) => insertNodes(tree, { parentId, placement: end, count: 1 });
    expect(under("course")).toMatchObject({ ok: true, value: { madeMilestoneId: "course" } });
    expect(under("senior")).toMatchObject({ ok: true, value: { madeMilestoneId: null } });
  });

  it("refuses under what is gone, too deep, and beyond what a goal holds", () => {
    const insert = (rows: readonly TreeRow[], parentId: string | null, count = 1) =>
      insertNodes(treeOf(rows), { parentId, placement: end, count });
    expect(insert(small, "gone")).toEqual({ ok: false, error: "parentGone" });
    const deep = chain(treeLimits.depth);
    expect(insert(deep, "n11")).toEqual({ ok: false, error: "tooDeep" });
    expect(insert(deep, "n10").ok).toBe(true);
    const many = Array.from({ length: treeLimits.nodes - 1 }, (_, n) =>
      row(`n${n}`, null, "step", `a${n}`),
    );
    expect(insert(many, null, 2)).toEqual({ ok: false, error: "tooManyNodes" });
    expect(insert(many, null, 1).ok).toBe(true);
  });
});

describe("moving", () => {
  const move = (
    id: string,
    parentId: string | null,
    placement: Parameters<typeof moveNode>[1]["placement"] = end,
  ) => moveNode(tree, { id, parentId, placement });

  it("refuses a node under itself or its own descendants", () => {
    expect(move("senior", "senior")).toEqual({ ok: false, error: "treeCycle" });
    expect(move("senior", "course")).toEqual({ ok: false, error: "treeCycle" });
    expect(move("course", "mentor")).toMatchObject({
      ok: true,
      value: { madeMilestoneId: "mentor" },
    });
  });

  it("knows when nothing changes", () => {
    for (const placement of [
      { before: "mentor" },
      { at: "start" },
      { after: "course" },
      { before: "course" },
    ] as const)
      expect(move("course", "senior", placement)).toMatchObject({
        ok: true,
        value: { changed: false, rank: "a0" },
      });
    expect(move("course", "senior", { after: "mentor" })).toMatchObject({
      value: { changed: true },
    });
    expect(move("course", "director")).toMatchObject({ value: { changed: true } });
  });

  it("counts the levels that move along", () => {
    const rows = [
      ...chain(10),
      row("top", null, "milestone"),
      row("two", "top", "milestone"),
      row("three", "two", "step"),
    ];
    const under = (parentId: string) =>
      moveNode(treeOf(rows), { id: "top", parentId, placement: end });
    expect(under("n8").ok).toBe(true);
    expect(under("n9")).toEqual({ ok: false, error: "tooDeep" });
  });
});

describe("restoring and changing the kind", () => {
  it("wants the parent there", () => {
    expect(restoreNodes(tree, [row("x", "gone", "step")])).toEqual({
      ok: false,
      error: "parentGone",
    });
    const batch = [row("under", "x", "step"), row("x", "course", "milestone")];
    expect(restoreNodes(tree, batch)).toEqual({ ok: true, value: { madeMilestoneId: "course" } });
  });

  it("leaves a milestone with something under it a milestone", () => {
    const to = (id: string, kind: TreeRow["kind"]) => changeKind(tree, { id, kind });
    expect(to("senior", "step")).toEqual({ ok: false, error: "stepHasChildren" });
    expect(to("director", "step")).toEqual({ ok: true, value: null });
    expect(to("course", "step")).toEqual({ ok: true, value: null });
    expect(to("gone", "step")).toEqual({ ok: false, error: "nodeGone" });
  });

  it("leaves a rung of the ladder a milestone, also with nothing under it", () => {
    const rung = { id: "rung", name: "Director", level: 3 };
    const withRung = treeOf([{ ...row("director", null, "milestone"), rung }]);
    const to = (kind: TreeRow["kind"]) => changeKind(withRung, { id: "director", kind });
    expect(to("step")).toEqual({ ok: false, error: "rungIsMilestone" });
    expect(to("milestone")).toEqual({ ok: true, value: null });
  });
});

describe("what is offered of a node", () => {
  it("is an order only where something can lead to it", () => {
    expect(orderRefusal({ kind: "step" })).toBe("stepHasNoOrder");
    expect(orderRefusal({ kind: "milestone" })).toBeNull();
  });
});
