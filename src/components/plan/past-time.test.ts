import { expect, it } from "vitest";
import { pastTime } from "./past-time";

it("is never later than now", () => {
  const now = new Date("2026-11-27T09:00:00Z");
  expect(pastTime("2026-11-27T09:00:30.000Z", now)).toEqual(now);
  expect(pastTime("2026-11-27T08:30:00.000Z", now)).toEqual(new Date("2026-11-27T08:30:00Z"));
});
