"use client";

import { usePathname } from "next/navigation";
import {
  type ComponentType,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { idleAfterFirstInput } from "@/components/ui/first-input";
import { pause } from "@/components/ui/pause";
import { toNextQuarter } from "./quarters";

type Listeners = {
  KeepCurrent: ComponentType<{ cameBackTo: RefObject<string | null> }>;
  HeldKeys: ComponentType;
  KeepFocus: ComponentType;
  PhoneMenuListener: ComponentType;
};

/** What hears of keys, changes and the focus on every page of an organization, loaded once somebody uses it. Shows nothing. */
export function PageListeners() {
  const [listeners, setListeners] = useState<Listeners | null>(null);
  /** The path that Back or Forward has led to, which is noted before anything is loaded. */
  const cameBackTo = useRef<string | null>(null);
  const path = usePathname();
  const onBack = useEffectEvent(() => {
    const { pathname } = window.location;
    if (pathname !== path) cameBackTo.current = pathname;
  });
  useEffect(() => {
    const back = () => onBack();
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  useEffect(() => {
    const load = async () => {
      // A page that nobody touches is read anew too, once its day may have turned.
      await Promise.race([idleAfterFirstInput(), pause(toNextQuarter(Date.now()), []).ended]);
      const [{ KeepCurrent }, { HeldKeys }, { KeepFocus }, { PhoneMenuListener }] =
        await Promise.all([
          import("./keep-current"),
          import("./held-keys"),
          import("./keep-focus"),
          import("./phone-menu"),
        ]);
      setListeners({ KeepCurrent, HeldKeys, KeepFocus, PhoneMenuListener });
    };
    // Without them the page works as well, and is read anew when it is loaded again.
    load().catch(() => undefined);
  }, []);
  if (!listeners) return null;
  const { KeepCurrent, HeldKeys, KeepFocus, PhoneMenuListener } = listeners;
  return (
    <>
      <KeepCurrent cameBackTo={cameBackTo} />
      <HeldKeys />
      <KeepFocus />
      <PhoneMenuListener />
    </>
  );
}
