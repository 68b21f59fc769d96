import { expect, it } from "vitest";
import { changeOfParent } from "./new-parent";

const node = (id: string, fields: object = {}) => ({
  ...{ id, parentId: null, kind: "milestone" as const, title: id, durationDays: null },
  ...fields,
});

it("says that a first child takes the own length of a milestone out of the count", () => {
  const empty = node("Talk", { durationDays: 21 });
  expect(changeOfParent([empty], "Talk")).toEqual({
    ...{ title: "Talk", becomesMilestone: false, losesLength: true },
  });
  expect(changeOfParent([empty, node("Outline", { parentId: "Talk" })], "Talk")).toBeNull();
  expect(changeOfParent([node("Talk")], "Talk")).toBeNull();
});

it("says that a step becomes a milestone, with or without a length of its own", () => {
  const step = node("Draft", { kind: "step" });
  const becomes = { title: "Draft", becomesMilestone: true };
  expect(changeOfParent([step], "Draft")).toEqual({ ...becomes, losesLength: false });
  const long = { ...step, durationDays: 5 };
  expect(changeOfParent([long], "Draft")).toEqual({ ...becomes, losesLength: true });
});

it("has nothing to say of the goal itself", () => {
  expect(changeOfParent([node("Talk", { durationDays: 21 })], null)).toBeNull();
});
