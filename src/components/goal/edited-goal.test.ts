import { expect, it } from "vitest";
import { changedFields, formerFields } from "./edited-goal";

const opened = {
  statement: "Become a Director",
  targetDate: "2028-12-31",
  order: "sequence",
} as const;

it("sends only the fields that were changed in the dialog, and nothing where none was", () => {
  expect(changedFields(opened, { ...opened })).toEqual({});
  expect(changedFields(opened, { ...opened, statement: " Become a Director " })).toEqual({});
  expect(changedFields(opened, { ...opened, targetDate: "2029-06-30", order: "parallel" })).toEqual(
    { targetDate: "2029-06-30", order: "parallel" },
  );
});

it("undoes to what the changed fields held just before, also where somebody else wrote it", () => {
  const current = { ...opened, statement: "Lead the platform", targetDate: "2030-01-01" };
  expect(formerFields(current, { statement: "Lead", order: "parallel" })).toEqual({
    statement: "Lead the platform",
    order: "sequence",
  });
});
