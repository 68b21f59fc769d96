import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { applyPlanChange } from "./apply";
import { blankFields } from "./blank";
import type { PlanChange } from "./change";
import { withDifference } from "./difference";
import { inverseOf } from "./inverse";

const today = "2026-11-22";
const node = (title: string, rank: string, parentId: string | null = null): NodeRow => ({
  ...blankFields,
  id: randomUUID(),
  title,
  kind: "milestone",
  parentId,
  rank,
  rung: null,
  order: "parallel",
  completedOn: null,
  version: 1,
});
const changed = (
  nodes: readonly NodeRow[],
  change: PlanChange,
  deleted: ReadonlyMap<string, readonly NodeRow[]> = new Map(),
) => {
  const result = applyPlanChange(nodes, change, { today, deleted });
  if (!result.ok) throw new Error(result.error.code);
  const removed = result.value.removed.map(({ id }) => id);
  return {
    nodes: withDifference(nodes, { ...result.value, removed }),
    inverse: inverseOf(nodes, change, result.value, randomUUID()),
  };
};

it("names the siblings on both sides of where a node was, in case one of them is gone", () => {
  const [first, second, third] = [node("1", "a0"), node("2", "a1"), node("3", "a2")];
  const other = node("4", "a3");
  const { inverse } = changed([first, second, third, other], {
    type: "move",
    changeId: randomUUID(),
    nodeId: second.id,
    parentId: other.id,
    placement: { at: "end" },
  });
  expect(inverse).toMatchObject({ placement: { after: first.id, before: third.id } });
});

it("completes what was reopened again on the day that it had", () => {
  const completedOn = "2026-10-01";
  const done = { ...node("1", "a0"), kind: "step" as const, completedOn };
  const reopen: PlanChange = { type: "reopen", changeId: randomUUID(), nodeId: done.id };
  const { nodes, inverse } = changed([done], reopen);
  expect(nodes).toMatchObject([{ completedOn: null }]);
  expect(inverse).toMatchObject({ type: "complete", nodeId: done.id, completedOn });
  if (!inverse) throw new Error("nothing takes it back");
  expect(changed(nodes, inverse).nodes).toMatchObject([{ completedOn }]);
});

it("deletes what was restored in the reverse order, so that each deletion takes its own along", () => {
  const parent = node("Parent", "a0");
  const child = node("Child", "a0", parent.id);
  // The child was deleted first, and then its parent.
  const deleted = new Map([
    [child.id, [child]],
    [parent.id, [parent]],
  ]);
  const deletedIds = [parent.id, child.id];
  const { nodes, inverse } = changed(
    [],
    { type: "restore", changeId: randomUUID(), deletedIds },
    deleted,
  );
  expect(nodes).toHaveLength(2);
  expect(inverse).toMatchObject({ type: "delete", nodeIds: [child.id, parent.id] });
});

it("makes a milestone a step again only where a move to another parent emptied it", () => {
  const parent = { ...node("Parent", "a0"), version: 4 };
  const [first, second] = [node("1", "a0", parent.id), node("2", "a1", parent.id)];
  const move = (parentId: string | null) => ({
    type: "move" as const,
    changeId: randomUUID(),
    nodeId: first.id,
    parentId,
    placement: { at: "end" as const },
    stepAgainId: parent.id,
  });
  const kindAfter = (nodes: readonly NodeRow[], change: PlanChange) =>
    changed(nodes, change).nodes.find(({ id }) => id === parent.id)?.kind;
  expect(kindAfter([parent, first], move(null))).toBe("step");
  expect(kindAfter([parent, first, second], move(null))).toBe("milestone");
  const rung = { id: randomUUID(), name: "Senior Manager", level: 4 };
  expect(kindAfter([{ ...parent, rung }, first], move(null))).toBe("milestone");
  const [empty, inOrder] = [node("Empty", "a1"), [parent, first, second]];
  const within: PlanChange = { ...move(null), parentId: parent.id, stepAgainId: empty.id };
  const { nodes } = changed([...inOrder, empty], within);
  expect(nodes.find(({ id }) => id === empty.id)?.kind).toBe("milestone");
});

it("gives an added node the rung that it names", () => {
  const rung = { id: randomUUID(), name: "Senior Manager", level: 4 };
  const change: PlanChange = {
    type: "add",
    changeId: randomUUID(),
    parentId: null,
    placement: { at: "end" },
    nodes: [{ id: randomUUID(), kind: "milestone", title: "Promoted", rungId: rung.id }],
  };
  const result = applyPlanChange([], change, { today, rungs: new Map([[rung.id, rung]]) });
  expect(result).toMatchObject({ ok: true, value: { nodes: [{ rung }] } });
});
