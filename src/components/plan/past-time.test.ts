import { createFormatter } from "next-intl";
import { expect, it } from "vitest";
import { pastTime } from "./past-time";

const now = new Date("2026-11-27T09:00:00Z");

it("is never later than now", () => {
  expect(pastTime("2026-11-27T09:00:30.000Z", now)).toEqual(now);
  expect(pastTime("2026-11-27T08:30:00.000Z", now)).toEqual(new Date("2026-11-27T08:30:00Z"));
});

it.each([
  ["2026-11-27T08:59:01Z", "59 seconds ago"],
  ["2026-11-27T08:58:01Z", "1 minute ago"],
  ["2026-11-27T07:01:00Z", "1 hour ago"],
  ["2026-11-25T09:01:00Z", "1 day ago"],
  ["2026-11-14T09:00:00Z", "1 week ago"],
  ["2026-09-28T09:00:00Z", "1 month ago"],
  ["2025-11-28T09:00:00Z", "11 months ago"],
  ["2024-05-01T09:00:00Z", "2 years ago"],
  ["2020-03-01T09:00:00Z", "6 years ago"],
])("of %s is said as “%s”", (at, text) => {
  const format = createFormatter({ locale: "en-GB", timeZone: "UTC" });
  expect(format.relativeTime(pastTime(at, now), now)).toBe(text);
});
