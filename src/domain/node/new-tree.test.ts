import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { treeLimits } from "../limits";
import { applyPlanChange } from "./apply";
import { blankFields } from "./blank";
import { type PlanChangeOf, planChangeSchema } from "./change";
import { withDifference } from "./difference";
import { inverseOf } from "./inverse";
import { treeOf } from "./tree";

type NewNode = PlanChangeOf<"add">["nodes"][number];

const today = "2026-11-27";
const rootId = randomUUID();
const root: NodeRow = {
  ...blankFields,
  ...{ id: rootId, parentId: null, kind: "step", title: "Director", rank: "a0", rung: null },
  ...{ order: "parallel", completedOn: null, version: 1 },
};

const adding = (nodes: NewNode[], parentId: string | null = rootId): PlanChangeOf<"add"> => ({
  ...{ type: "add", changeId: randomUUID(), parentId, placement: { at: "end" }, nodes },
});

const node = (title: string, given: Partial<NewNode> = {}): NewNode => ({
  ...{ id: randomUUID(), kind: "step", title },
  ...given,
});

/** A list with a child and a grandchild, of which one is done. */
function list(): NewNode[] {
  const first = node("Lead");
  const second = node("Hire", { underId: first.id, completedOn: "2026-11-20" });
  return [
    first,
    second,
    node("Onboard", { underId: second.id }),
    node("Plan", { underId: first.id, dueOn: "2027-03-01", durationDays: 84 }),
    node("Budget"),
  ];
}

function applied(change: PlanChangeOf<"add">, nodes: readonly NodeRow[] = [root]) {
  const result = applyPlanChange(nodes, change, { today });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("nodes that are added under one another", () => {
  it("stand as they were listed, in one change that the request may carry", () => {
    const change = planChangeSchema.parse(adding(list()));
    if (change.type !== "add") throw new Error("not an addition");
    const difference = applied(change);
    const nodes = withDifference([root], { ...difference, removed: [] });
    const { children } = treeOf(nodes);
    const drawn = (parentId: string | null): unknown[] =>
      (children.get(parentId) ?? []).map(({ id, title, kind, completedOn }) => [
        ...[title, kind, completedOn],
        ...drawn(id),
      ]);
    expect(drawn(null)).toEqual([
      [
        ...["Director", "milestone", null],
        [
          ...["Lead", "milestone", null],
          // What is open under it leaves it open.
          ["Hire", "milestone", null, ["Onboard", "step", null]],
          ["Plan", "step", null],
        ],
        ["Budget", "step", null],
      ],
    ]);
    expect(nodes.find(({ title }) => title === "Plan")).toMatchObject({
      dueOn: "2027-03-01",
      durationDays: 84,
    });
  });

  it("are taken back and made again as one", () => {
    const change = adding(list());
    const difference = applied(change);
    const undo = inverseOf([root], change, difference, randomUUID());
    if (undo?.type !== "delete") throw new Error("no deletion");
    expect(undo.nodeIds).toHaveLength(2);
    const nodes = withDifference([root], { ...difference, removed: [] });
    const undone = applyPlanChange(nodes, undo, { today });
    if (!undone.ok) throw new Error(undone.error.code);
    const gone = undone.value.removed.map(({ id }) => id);
    const left = withDifference(nodes, { ...undone.value, removed: gone });
    expect(left).toEqual([{ ...root, version: 3 }]);
    const redo = inverseOf(nodes, undo, undone.value, randomUUID());
    expect(redo).toMatchObject({ type: "restore", deletedIds: [...undo.nodeIds].reverse() });
  });

  it("are refused where they would be too deep, or stand under what is not there", () => {
    const refusal = (nodes: NewNode[]) => applyPlanChange([root], adding(nodes), { today });
    const chain: NewNode[] = [];
    for (let depth = 1; depth < treeLimits.depth; depth++)
      chain.push(node(`${depth}`, { underId: chain.at(-1)?.id }));
    expect(refusal(chain).ok).toBe(true);
    const tooDeep = [...chain, node("last", { underId: chain.at(-1)?.id })];
    expect(refusal(tooDeep)).toEqual({ ok: false, error: { code: "tooDeep" } });
    const [first, second] = [node("first"), node("second")];
    const reversed = [{ ...second, underId: first.id }, first];
    expect(refusal(reversed)).toEqual({ ok: false, error: { code: "parentGone" } });
    const tomorrow = node("Done", { completedOn: "2026-12-01" });
    expect(refusal([tomorrow])).toEqual({ ok: false, error: { code: "dateInFuture" } });
  });

  it("are as many as a pasted list may have", () => {
    const many = Array.from({ length: treeLimits.nodesPerChange }, (_, n) => node(`${n}`));
    expect(planChangeSchema.safeParse(adding(many)).success).toBe(true);
    expect(applied(adding(many)).nodes.filter(({ parentId }) => parentId === rootId)).toHaveLength(
      treeLimits.nodesPerChange,
    );
    expect(planChangeSchema.safeParse(adding([...many, node("one more")])).success).toBe(false);
  });
});
