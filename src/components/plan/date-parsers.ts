import { useEffect } from "react";
import { idleAfterFirstInput } from "@/components/ui/first-input";
import { lazyModule } from "@/components/ui/lazy-module";

/** What reads dates and durations: sent to who begins to write one, or to use a plan that they may change. */
export const dateParsers = lazyModule(() => import("@/domain/plan/dates"));

/** Loads them before a date is written, so that they are there without a connection too. */
export function useDateParsersAhead(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // Where that fails, they are loaded when something is written.
    idleAfterFirstInput()
      .then(dateParsers.loaded)
      .catch(() => undefined);
  }, [isNeeded]);
}
