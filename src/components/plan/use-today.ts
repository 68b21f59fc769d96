import { useSyncExternalStore } from "react";
import { todayIn } from "@/domain/account/today";

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

/** The date that the server gave, or a later one that this clock says: a page stays open past midnight, and offline. */
export function laterDay(timeZone: string | null, day: string, at: Date): string {
  const today = timeZone === null ? day : todayIn(timeZone, at);
  return today > day ? today : day;
}

/** Today's date in a time zone, on a page that the server drew on `day`; null for a zone that is not known here. */
export const useToday = (timeZone: string | null, day: string): string =>
  useSyncExternalStore(
    eachMinute,
    () => laterDay(timeZone, day, new Date()),
    () => day,
  );
