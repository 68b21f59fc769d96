import { expect, it } from "vitest";
import { lengthOf } from "./length";

it.each([
  [0, "days", 0],
  [1, "days", 1],
  [7, "weeks", 1],
  [20, "days", 20],
  [21, "weeks", 3],
  [182, "weeks", 26],
  [189, "days", 189],
])("says a length of %i days exactly", (days, unit, count) => {
  expect(lengthOf(days, "exact")).toEqual({ unit, count });
});

it.each([
  [14, "weeks", 2],
  [27, "days", 27],
  [28, "months", 1],
  [200, "months", 7],
  [700, "months", 23],
  [720, "years", 2],
])("rounds a distance of %i days beyond some weeks", (days, unit, count) => {
  expect(lengthOf(days, "rounded")).toEqual({ unit, count });
});
