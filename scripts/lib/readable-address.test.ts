import { expect, it } from "vitest";
import { readableAddress } from "./readable-address.mjs";

it.each(["/", "/harbor/goals?x=%ff", "/%E2%82%AC/caf%C3%A9", "/100%25"])(
  "%s is as it was",
  (asked) => {
    expect(readableAddress(asked)).toBe(asked);
  },
);

it.each([
  ["/%E0%A4%A", "/%25E0%25A4%25A"],
  ["/100%/done?x=%ff&y=?", "/100%25/done?x=%ff&y=?"],
])("%s, which no one can decode, is taken by its letters", (asked, read) => {
  expect(readableAddress(asked)).toBe(read);
});
