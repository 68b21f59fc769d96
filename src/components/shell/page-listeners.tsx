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
import { maxFocused } from "./max-focused";
import { toNextQuarter } from "./quarters";

type Listeners = {
  KeepCurrent: ComponentType<{ cameBackTo: RefObject<string | null> }>;
  HeldKeys: ComponentType;
  KeepFocus: ComponentType<{ focusedBefore: RefObject<readonly Element[]> }>;
  PhoneMenuListener: ComponentType;
};

/** What hears of keys, changes and the focus on every page of an organization, loaded once somebody uses it. Shows nothing. */
export function PageListeners() {
  const [listeners, setListeners] = useState<Listeners | null>(null);
  /** The path that Back or Forward has led to, which is noted before anything is loaded. */
  const cameBackTo = useRef<string | null>(null);
  /** What has had the focus, the latest first, which is noted before anything is loaded too. */
  const focusedBefore = useRef<readonly Element[]>([]);
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
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element)
        focusedBefore.current = [target, ...focusedBefore.current].slice(0, maxFocused);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
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
      <KeepFocus focusedBefore={focusedBefore} />
      <PhoneMenuListener />
    </>
  );
}
