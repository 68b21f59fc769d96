import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { blankFields } from "./blank";
import type { PlanChange } from "./change";
import { baseReceived, changeAccepted, changeMade, planState, undoOrRedo } from "./pending";

const nodeId = randomUUID();
const row = (title: string, version: number): NodeRow => ({
  ...blankFields,
  id: nodeId,
  title,
  kind: "step",
  parentId: null,
  rank: "a0",
  rung: null,
  order: "parallel",
  completedOn: null,
  version,
});
const base = (revision: number, ...nodes: NodeRow[]) => ({ revision, today: "2026-11-22", nodes });
const change = () => ({ changeId: randomUUID() });
const deletion = (): PlanChange => ({ type: "delete", ...change(), nodeIds: [nodeId] });
const restoring = (): PlanChange => ({ type: "restore", ...change(), deletedIds: [nodeId] });
const renaming = (title: string): PlanChange => ({
  type: "set",
  ...change(),
  nodeId,
  fields: { title },
});
const titles = ({ nodes }: { nodes: readonly NodeRow[] }) => nodes.map(({ title }) => title);

it("draws at once that a change is undone to which the server has not responded", () => {
  const state = changeMade(planState(base(1, row("Old", 1))), renaming("New"));
  expect(titles(state)).toEqual(["New"]);
  expect(titles(undoOrRedo(state, "undo"))).toEqual(["Old"]);
});

it("draws what is restored as somebody else has written it since it was deleted", () => {
  const deleted = changeMade(planState(base(1, row("Old", 1))), deletion());
  const state = changeMade(deleted, restoring());
  expect(titles(baseReceived(state, base(2, row("Theirs", 2))))).toEqual(["Theirs"]);
});

it("remembers what was deleted as the server had it", () => {
  const change = deletion();
  const read = baseReceived(
    changeMade(planState(base(1, row("Old", 1))), change),
    base(2, row("Theirs", 2)),
  );
  const accepted = changeAccepted(read, change.changeId, {
    ok: true,
    revision: 3,
    nodes: [],
    removed: [nodeId],
    inverse: restoring(),
  });
  expect(titles(changeMade(accepted, restoring()))).toEqual(["Theirs"]);
});

it("knows of every revision that it has read", () => {
  expect(baseReceived(planState(base(1)), base(5)).latest).toBe(5);
});
