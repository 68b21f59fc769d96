"use client";

import { useNow } from "next-intl";
import { useSyncExternalStore } from "react";
import { servedTimeNow } from "@/components/providers/served-time";
import { eachMinute } from "./use-today";

/** The time now, on a page that may have been open for long; the server and the first drawing have the page's own. */
export function useClock(): Date {
  const served = useNow();
  const milliseconds = useSyncExternalStore(
    eachMinute,
    () => servedTimeNow(served, Date.now()),
    () => served.getTime(),
  );
  return new Date(milliseconds);
}
