import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { eachMinute, laterDay } from "./use-today";

const page = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("looks at the clock at midnight, and when somebody is back", () => {
  vi.setSystemTime(new Date("2026-11-27T23:59:48.250Z"));
  const seen: string[] = [];
  const stop = eachMinute(() => seen.push(new Date().toISOString()));
  page.dispatchEvent(new Event("visibilitychange"));
  vi.advanceTimersByTime(72_000);
  expect(seen).toEqual([
    ...["2026-11-27T23:59:48.250Z", "2026-11-28T00:00:00.000Z", "2026-11-28T00:01:00.000Z"],
  ]);
  stop();
  page.dispatchEvent(new Event("focus"));
  vi.advanceTimersByTime(120_000);
  expect(seen).toHaveLength(3);
});

it("is the day of the person's zone, and never one before that of the server", () => {
  const at = new Date("2026-11-27T18:15:00Z");
  expect(laterDay("Asia/Kathmandu", "2026-11-27", at, at)).toBe("2026-11-28");
  expect(laterDay("UTC", "2026-11-27", at, at)).toBe("2026-11-27");
  expect(laterDay("UTC", "2026-11-28", at, at)).toBe("2026-11-28");
  expect(laterDay(null, "2026-11-26", at, at)).toBe("2026-11-26");
  expect(laterDay("Mars/Olympus_Mons", "2026-11-26", at, at)).toBe("2026-11-26");
});

it.each([
  ["right", "2026-11-27"],
  ["years ahead", "2031-03-02"],
  ["years behind", "1970-01-01"],
])("counts the days that pass by a clock that is %s", (_, onDevice) => {
  const received = new Date(`${onDevice}T12:00:00Z`);
  const after = (hours: number) => new Date(received.getTime() + hours * 3_600_000);
  const days = [0, 11, 13, 48].map((hours) =>
    laterDay("UTC", "2026-11-27", received, after(hours)),
  );
  expect(days).toEqual(["2026-11-27", "2026-11-27", "2026-11-28", "2026-11-29"]);
});
