import { expect, it } from "vitest";
import { todayIn } from "./today";

it.each([
  ["UTC", "2026-11-27T23:59:59.999Z", "2026-11-27"],
  ["UTC", "2026-11-28T00:00:00Z", "2026-11-28"],
  ["Asia/Kathmandu", "2026-12-31T18:14:59Z", "2026-12-31"],
  ["Asia/Kathmandu", "2026-12-31T18:15:00Z", "2027-01-01"],
  ["America/Los_Angeles", "2028-03-01T07:59:59Z", "2028-02-29"],
  ["Pacific/Kiritimati", "2026-11-27T10:00:00Z", "2026-11-28"],
  ["Etc/GMT+5", "2026-03-01T04:59:00Z", "2026-02-28"],
])("is, in %s at %s, %s", (timeZone, at, day) => expect(todayIn(timeZone, new Date(at))).toBe(day));

it("is refused for a zone that is not one", () => {
  expect(() => todayIn("Mars/Olympus", new Date())).toThrow(RangeError);
});
