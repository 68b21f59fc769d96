import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { blankFields } from "./blank";
import type { PlanChange } from "./change";
import { onNewVersions } from "./on-new-versions";
import { versionsOf } from "./preconditions";

const nodeId = randomUUID();
const row = (version: number): NodeRow => ({
  ...blankFields,
  id: nodeId,
  title: "Find a mentor",
  kind: "step",
  parentId: null,
  rank: "a0",
  rung: null,
  order: "parallel",
  completedOn: null,
  version,
});
/** The version on which an undo made on this version holds, after the row has got that one. */
const heldOn = (version: number, now: number) => {
  const change: PlanChange = {
    type: "reopen",
    changeId: randomUUID(),
    nodeId,
    versions: [{ nodeId, version }],
  };
  const { history } = onNewVersions(
    { pending: [], history: { undo: [{ madeId: "made", change }], redo: [] } },
    [row(now)],
  );
  const [step] = history.undo;
  return step && "change" in step ? versionsOf(step.change)[0]?.version : undefined;
};

it("follows the version that one's own change made, and no version beyond one of somebody else", () => {
  expect(heldOn(2, 3)).toBe(3);
  // Somebody else wrote version 3: an undo made on version 2 would overwrite it.
  expect(heldOn(2, 4)).toBe(2);
});
