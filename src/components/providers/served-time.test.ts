import { expect, it } from "vitest";
import { noteArrival, servedTimeNow } from "./served-time";

const minute = 60_000;

it("moves on with the clock of the device, however wrong that is", () => {
  const served = new Date("2026-11-27T09:00:00Z");
  const deviceTime = Date.parse("2019-01-01T00:00:00Z");
  noteArrival(served, deviceTime);
  expect(servedTimeNow(served, deviceTime + 9_999)).toBe(served.getTime());
  expect(servedTimeNow(served, deviceTime + 30 * minute)).toBe(served.getTime() + 30 * minute);
  // Whatever is drawn later does not change when the page came.
  noteArrival(served, deviceTime + 20 * minute);
  expect(servedTimeNow(served, deviceTime + 30 * minute)).toBe(served.getTime() + 30 * minute);
});

it("does not go back where the clock of the device is set back", () => {
  const served = new Date("2026-11-27T09:00:00Z");
  noteArrival(served, 5 * minute);
  expect(servedTimeNow(served, minute)).toBe(served.getTime());
});
