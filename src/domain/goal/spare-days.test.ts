import { expect, test } from "vitest";
import { isAboutToStopFitting } from "./spare-days";

test("a plan with ten days to spare is about to stop fitting, and one with eleven is not", () => {
  expect([0, 10, 11].map(isAboutToStopFitting)).toEqual([true, true, false]);
});
