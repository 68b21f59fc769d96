import { useState, useSyncExternalStore } from "react";
import { todayIn } from "@/domain/account/today";
import { addDays, daysBetween } from "@/domain/plan/shared/calendar";

const minuteMilliseconds = 60_000;
const returnEvents = ["visibilitychange", "focus"] as const;

/** Calls `check` at each full minute, at which midnight comes in every time zone, and when somebody returns to the page. */
export function eachMinute(check: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(
      () => {
        check();
        wait();
      },
      minuteMilliseconds - (Date.now() % minuteMilliseconds),
    );
  };
  wait();
  for (const event of returnEvents) globalThis.addEventListener(event, check);
  return () => {
    clearTimeout(timer);
    for (const event of returnEvents) globalThis.removeEventListener(event, check);
  };
}

/**
 * The date `day` that the server gave, or a later one by the clock of this device: a page stays open past midnight, and
 * offline. `receivedAt` is when the date came here. A clock that was more than a day off then is wrong, and only tells
 * how many days have passed since.
 */
export function laterDay(timeZone: string | null, day: string, receivedAt: Date, now: Date) {
  if (timeZone === null || !isKnown(timeZone)) return day;
  const ahead = daysBetween(day, todayIn(timeZone, receivedAt));
  const today = addDays(todayIn(timeZone, now), Math.abs(ahead) > 1 ? -ahead : 0);
  return today > day ? today : day;
}

/** A zone that the server knows may be newer than this browser. */
function isKnown(timeZone: string): boolean {
  try {
    todayIn(timeZone, new Date());
    return true;
  } catch {
    return false;
  }
}

/** Today's date in a time zone, on a page that the server drew on `day`, which stays where `timeZone` is null. */
export function useToday(timeZone: string | null, day: string): string {
  const [received, setReceived] = useState(() => ({ day, at: new Date() }));
  if (received.day !== day) setReceived({ day, at: new Date() });
  return useSyncExternalStore(
    eachMinute,
    () => laterDay(timeZone, day, received.at, new Date()),
    () => day,
  );
}
