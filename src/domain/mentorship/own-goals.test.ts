import { expect, test } from "vitest";
import { type OwnGoal, seenBy } from "./own-goals";

const shared: OwnGoal = { id: "1", statement: "Become Director", withMentors: true };
const alsoShared: OwnGoal = { id: "2", statement: "Publish six essays", withMentors: true };
const unshared: OwnGoal = { id: "3", statement: "Leave on a high note", withMentors: false };
const goals = [shared, alsoShared, unshared];
const named = (...some: OwnGoal[]) => ({
  limitedTo: some.map(({ id, statement }) => ({ id, statement, targetDate: "2028-12-31" })),
});

test("an unlimited mentor sees every goal shared with mentors and no other", () => {
  expect(seenBy({ limitedTo: null }, goals)).toEqual([shared, alsoShared]);
});

test("a limited mentor sees the named goals among those", () => {
  expect(seenBy(named(alsoShared), goals)).toEqual([alsoShared]);
  expect(seenBy(named(), goals)).toEqual([]);
});

test("naming a goal does not share it", () => {
  expect(seenBy(named(unshared), goals)).toEqual([]);
});
