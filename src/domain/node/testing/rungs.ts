import { randomUUID } from "node:crypto";
import type { NodeRow } from "../../goal/goal-plan";
import { blankFields } from "../blank";

/** Two milestones that are rungs of a ladder, as the plan of a goal with a target rung begins. */
export const rungNodes = (): NodeRow[] =>
  ["Senior Manager", "Director"].map((title, index) => ({
    ...blankFields,
    id: randomUUID(),
    title,
    kind: "milestone",
    parentId: null,
    rank: `a${index}`,
    rung: { id: randomUUID(), name: title, level: index + 2 },
    order: "parallel",
    completedOn: null,
    version: 1,
  }));
