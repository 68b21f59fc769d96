"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useNow } from "next-intl";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { eachMinute } from "@/components/plan/use-today";
import { servedTimeNow } from "@/components/providers/served-time";
import { changesLeftBehind } from "./changes-left-behind";
import { quarterOf } from "./quarters";

/**
 * Reads the page anew where it shows what is true no longer: a day has turned, Back has brought a page that was drawn
 * before a change, or a change arrived after its page was left. Shows nothing.
 */
export function KeepCurrent({ cameBackTo }: { cameBackTo: RefObject<string | null> }) {
  const router = useRouter();
  const client = useQueryClient();
  const path = usePathname();
  const served = useNow();
  const readAnew = useEffectEvent(async () => {
    // The router would load the whole page instead of one that it cannot get, and what was typed would be lost.
    if (await isReachable()) router.refresh();
  });
  const now = useEffectEvent(() => quarterOf(servedTimeNow(served, Date.now())));
  const asServed = useEffectEvent(() => quarterOf(served.getTime()));
  useEffect(() => {
    // It may be loaded long after the page was served.
    let seen = asServed();
    const check = () => {
      if (document.visibilityState === "hidden" || now() === seen) return;
      seen = now();
      void readAnew();
    };
    check();
    return eachMinute(check);
  }, []);

  /** The browser shows a page again as it was left. */
  const onShow = useEffectEvent((event: PageTransitionEvent) => {
    if (!event.persisted) return;
    void client.invalidateQueries();
    void readAnew();
  });
  useEffect(() => {
    const show = (event: PageTransitionEvent) => onShow(event);
    window.addEventListener("pageshow", show);
    return () => window.removeEventListener("pageshow", show);
  }, []);
  useEffect(() => {
    if (cameBackTo.current === path) void readAnew();
    cameBackTo.current = null;
  }, [cameBackTo, path]);

  const pathNow = useEffectEvent(() => path);
  useEffect(
    () =>
      changesLeftBehind(
        client.getMutationCache(),
        () => pathNow(),
        () => void readAnew(),
      ),
    [client],
  );
  return null;
}

async function isReachable(): Promise<boolean> {
  if (navigator.onLine === false) return false;
  try {
    return (await fetch("/api/ready", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
