import { describe, expect, it } from "vitest";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { blankFields } from "@/domain/node/blank";
import {
  chosenMove,
  currentPosition,
  lastPosition,
  parentChoices,
  parentOf,
  siblingChoices,
  topParent,
} from "./move-choices";

const node = (
  id: string,
  parentId: string | null,
  kind: NodeRow["kind"],
  rank: string,
): NodeRow => ({
  ...blankFields,
  id,
  parentId,
  kind,
  title: id,
  rank,
  rung: null,
  order: "parallel",
  completedOn: null,
  version: 1,
});

/** From the earliest to the latest: Senior (course, hire, within it books) and Director. */
const nodes = [
  node("Senior", null, "milestone", "a0"),
  node("Director", null, "milestone", "a1"),
  node("course", "Senior", "step", "a0"),
  node("hire", "Senior", "milestone", "a1"),
  node("books", "hire", "step", "a0"),
  node("done", "Senior", "milestone", "a2"),
];
const isDone = (id: string) => id === "done";

describe("where a node can be moved", () => {
  it("offers milestones as the climb shows them, and says of a nested one where it leads to", () => {
    expect(parentChoices(nodes, "course", isDone)).toEqual([
      { id: "Director", title: "Director", parentTitle: null, isDone: false },
      { id: "Senior", title: "Senior", parentTitle: null, isDone: false },
      // What comes to stand under it opens it again.
      { id: "done", title: "done", parentTitle: "Senior", isDone: true },
      { id: "hire", title: "hire", parentTitle: "Senior", isDone: false },
    ]);
  });

  it("offers neither the node itself nor what stands under it", () => {
    expect(parentChoices(nodes, "Senior", isDone).map(({ id }) => id)).toEqual(["Director"]);
  });

  it("offers the positions among the open siblings, the latest first", () => {
    expect(siblingChoices(nodes, "books", "Senior", isDone).map(({ id }) => id)).toEqual([
      "hire",
      "course",
    ]);
    expect(siblingChoices(nodes, "course", "Senior", isDone).map(({ id }) => id)).toEqual(["hire"]);
  });

  it("begins with the position that the node has", () => {
    expect(parentOf(nodes, "books")).toBe("hire");
    expect(parentOf(nodes, "Director")).toBe(topParent);
    expect(currentPosition(nodes, "course", isDone)).toBe("hire");
    expect(currentPosition(nodes, "Director", isDone)).toBe(lastPosition);
    // What is done is not offered, so it begins after it.
    expect(currentPosition(nodes, "hire", isDone)).toBe(lastPosition);
  });

  it("makes the move of a choice", () => {
    expect(chosenMove(topParent, lastPosition)).toEqual({
      parentId: null,
      placement: { at: "end" },
    });
    expect(chosenMove("Senior", "hire")).toEqual({
      parentId: "Senior",
      placement: { before: "hire" },
    });
  });
});
