import { expect, it } from "vitest";
import { type EventRow, readEvent } from "./read-event";

const [id, other] = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
];
const statement = "Lead the team";
const nothing = { goalId: null, nodeId: null, subjectId: null, audience: "readers" } as const;
const created: EventRow = {
  ...nothing,
  kind: "goal.created",
  goalId: id,
  detail: { statement, targetDate: "2028-02-29" },
};

it("reads of a row what its kind carries", () => {
  const { kind, goalId, detail } = created;
  expect(readEvent(created)).toEqual({ kind, goalId, detail });
  const joined = { kind: "member.joined", detail: {} };
  expect(readEvent({ ...nothing, ...joined })).toEqual(joined);
  for (const subjectId of [null, other]) {
    const ended = { kind: "consent.ended", subjectId, detail: { managerId: id } };
    expect(readEvent({ ...nothing, ...ended })).toEqual(ended);
  }
  const resolved = { kind: "thread.resolved", ...nothing, goalId: id, detail: { threadId: other } };
  expect(readEvent(resolved)).toEqual(resolved);
});

it.each([
  ["of no kind", { kind: "goal.dreamt" }],
  ["of another kind than what it carries", { kind: "goal.shared" }],
  ["without its goal", { goalId: null }],
  ["with half of what its kind carries", { detail: { statement } }],
  ["with a day that is none", { detail: { statement, targetDate: "2027-02-29" } }],
  ["with nothing at all", { detail: null }],
])("refuses a row %s", (_, changed) => {
  expect(() => readEvent({ ...created, ...changed })).toThrow();
});
