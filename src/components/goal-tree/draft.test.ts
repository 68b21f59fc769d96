import { describe, expect, it } from "vitest";
import { draftUnder, firstDraft, indented, outdented } from "./draft";
import type { RowView } from "./row-view";

const row = (id: string, given: Partial<RowView>) =>
  ({ id, parentId: null, kind: "step", depth: 0, ...given }) as RowView;

const director = row("director", { kind: "milestone" });
const budget = row("budget", { kind: "milestone", parentId: "director", depth: 1 });
const mentor = row("mentor", { parentId: "director", depth: 1 });
const course = row("course", {});

describe("what is written becomes", () => {
  it("a milestone, where it is the first of a plan", () => {
    expect(firstDraft).toMatchObject({ kind: "milestone", parentId: null });
  });

  it("a step under a milestone, and a step before a step, also at the first level", () => {
    expect(draftUnder(director)).toMatchObject({ kind: "step", parentId: "director" });
    expect(draftUnder(mentor)).toMatchObject({ kind: "step", parentId: "director" });
    expect(draftUnder(course)).toMatchObject({ kind: "step", parentId: null });
  });

  it("a step where it is put under the row above", () => {
    expect(indented(firstDraft, course)).toMatchObject({ kind: "step", parentId: "course" });
  });

  it("a milestone where it is taken out to the first level, and a step on any other", () => {
    expect(outdented(draftUnder(director), director)).toMatchObject({
      kind: "milestone",
      parentId: null,
    });
    expect(outdented(draftUnder(budget), budget)).toMatchObject({
      kind: "step",
      parentId: "director",
    });
  });

  it("the same again where it is put under a step and taken out", () => {
    const draft = draftUnder(course);
    const under = indented(draft, course);
    expect(under && outdented(under, course)).toMatchObject({ kind: draft.kind, parentId: null });
  });
});
