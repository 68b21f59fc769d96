import { expect, test } from "vitest";
import { goalsShownTo, type OwnGoal } from "./own-goals";

const shared: OwnGoal = { id: "1", statement: "Become Director", withMentors: true };
const alsoShared: OwnGoal = { id: "2", statement: "Publish six essays", withMentors: true };
const unshared: OwnGoal = { id: "3", statement: "Leave on a high note", withMentors: false };
const goals = [shared, alsoShared, unshared];
const named = (...some: OwnGoal[]) => ({
  limitedTo: some.map(({ id, statement }) => ({ id, statement, targetDate: "2028-12-31" })),
});

test("an unlimited mentor sees every goal shared with mentors and no other", () => {
  expect(goalsShownTo({ limitedTo: null }, goals)).toEqual([shared, alsoShared]);
});

test("a limited mentor sees the named goals among those", () => {
  expect(goalsShownTo(named(alsoShared), goals)).toEqual([alsoShared]);
  expect(goalsShownTo(named(), goals)).toEqual([]);
});

test("naming a goal does not share it", () => {
  expect(goalsShownTo(named(unshared), goals)).toEqual([]);
});
