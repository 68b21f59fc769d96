import { expect, it } from "vitest";
import { compareRatios } from "./proof";

it.each([
  [1, 3, 1, 2, -1],
  [2, 4, 1, 2, 0],
  [3, 4, 2, 3, 1],
  [2 ** 50 + 1, 2 ** 20, 2 ** 50, 2 ** 20, 1],
  [2 ** 50, 2 ** 20, 2 ** 50 + 1, 2 ** 20, -1],
  [2 ** 51, 2 ** 21, 2 ** 50, 2 ** 20, 0],
])("compares %d / %d with %d / %d exactly: %d", (a, b, c, d, sign) => {
  expect(compareRatios(a, b, c, d)).toBe(sign);
});
