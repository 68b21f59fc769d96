import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { typedTexts } from "@/components/plan/typed-texts";
import type { PlanChange } from "@/domain/node/change";
import type { ChangeOutcome } from "./plan-store";
import {
  draftKey,
  giveBack,
  type TextOfField,
  typedKey,
  waitingTexts,
  withoutField,
} from "./plan-texts";

const nodeId = randomUUID();
const live = new Set([nodeId]);
const notesKey = typedKey("notes", nodeId);
const titleKey = typedKey("title", nodeId);

type Current = Extract<ChangeOutcome, { type: "stale" }>["current"];
const current: Current = {
  ...{ id: nodeId, parentId: null, kind: "step", rank: "a", title: "Precious", notes: "Theirs" },
  ...{ dueOn: null, durationDays: null, order: "parallel", completedOn: null, version: 3 },
  rung: null,
};
const set = (fields: object, former: object): PlanChange => ({
  ...{ type: "set", changeId: randomUUID(), nodeId },
  ...{ fields, former },
});
const textOf: TextOfField = (_, value) => (value == null ? null : String(value));
const refused = (change: PlanChange) =>
  ({ type: "refused", change, error: new Error(), isUndoOrRedo: false }) as const;

it("gives the notes and the title of a refused change back into their fields", () => {
  const texts = typedTexts();
  const change = set({ title: "Mine", notes: "Long notes" }, { title: "X", notes: null });
  giveBack(texts, refused(change), live, textOf);
  expect(texts.at(notesKey)).toEqual({ text: "Long notes", former: null, refusal: "failed" });
  expect(texts.at(titleKey)).toEqual({ text: "Mine", former: "X", refusal: "failed" });
});

it("keeps both texts where somebody else was first", () => {
  const texts = typedTexts();
  const change = set({ notes: "Long notes" }, { notes: null });
  const outcome = { type: "stale", change, current, isUndoOrRedo: false } as const;
  expect(giveBack(texts, outcome, live, textOf)).toBe("field");
  expect(texts.at(notesKey)).toEqual({ text: "Long notes", former: "Theirs", refusal: "changed" });
  // Typing further does not choose between the two titles.
  texts.write(notesKey, "Long notes, and more", "Theirs");
  expect(texts.at(notesKey)?.refusal).toBe("changed");
});

it("leaves alone what has been typed since, which goes on from what stands there now", () => {
  const texts = typedTexts();
  texts.write(notesKey, "Long notes, and more", "Long notes");
  giveBack(texts, refused(set({ notes: "Long notes" }, { notes: "Before" })), live, textOf);
  expect(texts.at(notesKey)).toEqual({
    ...{ text: "Long notes, and more", former: "Before", refusal: null },
  });
});

it("holds what was typed for a node that is gone, or for steps that were not added, to be copied", () => {
  const texts = typedTexts();
  expect(giveBack(texts, refused(set({ notes: "Long notes" }, {})), new Set(), textOf)).toBe(
    "list",
  );
  const nodes = ["One", "Two"].map((title) => ({ id: randomUUID(), kind: "step", title }) as const);
  const added = { type: "add", changeId: randomUUID(), parentId: null, nodes } as const;
  expect(giveBack(texts, refused({ ...added, placement: { at: "end" } }), live, textOf)).toBe(
    "list",
  );
  texts.write("draft", "Half a step", null);
  expect(withoutField(texts.all(), new Set()).map(({ text }) => text)).toEqual([
    "Long notes",
    "One\nTwo",
  ]);
  expect(withoutField(texts.all(), live).map(({ text }) => text)).toEqual(["One\nTwo"]);
});

it("has nothing to give back of a tick, nor of what is taken back", () => {
  const texts = typedTexts();
  const tick = { type: "complete", changeId: randomUUID(), nodeId } as const;
  expect(giveBack(texts, refused(tick), live, textOf)).toBeNull();
  const undo = { ...refused(set({ title: "X" }, {})), isUndoOrRedo: true };
  expect(giveBack(texts, undo, live, textOf)).toBeNull();
  expect(texts.all().size).toBe(0);
});

it("gives no date and no length back, whose refusal the sentence tells, and says where a title went", () => {
  const texts = typedTexts();
  const dates = set({ dueOn: "2027-03-01", durationDays: 10 }, { dueOn: null });
  expect(giveBack(texts, refused(dates), live, textOf)).toBeNull();
  expect(texts.all().size).toBe(0);
  expect(giveBack(texts, refused(set({ title: "Mine" }, { title: "X" })), live, textOf)).toBe(
    "title",
  );
  const cleared = set({ notes: null }, { notes: "Long notes" });
  expect(giveBack(texts, refused(cleared), live, textOf)).toBe("field");
  expect(texts.at(notesKey)).toEqual({ text: "", former: "Long notes", refusal: "failed" });
});

it("holds a date and a length for a node that is gone, and what was cleared there is nothing", () => {
  const texts = typedTexts();
  const dates = set({ dueOn: "2027-03-01", durationDays: 10 }, { dueOn: null });
  expect(giveBack(texts, refused(dates), new Set(), textOf)).toBe("list");
  const held = withoutField(texts.all(), new Set()).map(({ text }) => text);
  expect(held).toEqual(["2027-03-01", "10"]);
  const cleared = set({ dueOn: null }, { dueOn: "2027-03-01" });
  expect(giveBack(typedTexts(), refused(cleared), new Set(), textOf)).toBeNull();
});

it("knows what a field held when typing began, and asks before leaving for as long as there is more", () => {
  const onUnsaved = vi.fn();
  const texts = typedTexts(onUnsaved);
  texts.write(titleKey, "Y", "X");
  texts.write(titleKey, "Yes", "Precious");
  expect(texts.at(titleKey)).toEqual({ text: "Yes", former: "X", refusal: null });
  expect(onUnsaved).toHaveBeenLastCalledWith(true);
  texts.write(titleKey, "X", "Precious");
  expect(texts.at(titleKey)).toBeNull();
  expect(onUnsaved).toHaveBeenLastCalledWith(false);
});

it("gives a list that was not added back as it can be pasted again", () => {
  const texts = typedTexts();
  const [lead, hire] = [randomUUID(), randomUUID()];
  const step = { kind: "step" } as const;
  const change: PlanChange = {
    ...{ type: "add", changeId: "1", parentId: null, placement: { at: "end" } },
    nodes: [
      { ...step, id: lead, title: "Lead" },
      { ...step, id: hire, title: "Hire", underId: lead, completedOn: "2026-11-20" },
      { ...step, id: randomUUID(), title: "Plan", underId: hire, dueOn: "2027-03-01" },
    ],
  };
  giveBack(texts, refused(change), live, textOf);
  expect(texts.at("added 1")?.text).toBe("Lead\n\t[x] Hire\n\t\tPlan\t2027-03-01");
});

it("says what waits in a field that is not open", () => {
  const texts = typedTexts();
  texts.write(typedKey("dueOn", nodeId), "when it rains", null);
  texts.write(typedKey("title", nodeId), "Mine", "Precious");
  texts.write(draftKey, "Find a sponsor", null);
  const fieldsOf = (view: { nodeId: string | null; renamingId: string | null }) =>
    waitingTexts(texts.all(), [current], view).map(({ field }) => field);
  expect(fieldsOf({ nodeId: null, renamingId: null })).toEqual(["dueOn", "title"]);
  expect(fieldsOf({ nodeId, renamingId: nodeId })).toEqual([]);
  // A cleared field is a value, and no text to lose.
  texts.write(typedKey("durationDays", nodeId), "", "2 weeks", 14);
  expect(fieldsOf({ nodeId: null, renamingId: null })).toEqual(["dueOn", "title"]);
  // What is being read right now is not lost.
  texts.setCommitting(typedKey("dueOn", nodeId), true);
  expect(fieldsOf({ nodeId: null, renamingId: nodeId })).toEqual([]);
});
