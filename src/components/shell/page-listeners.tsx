"use client";

import { type ComponentType, useEffect, useState } from "react";
import { idleAfterFirstInput } from "@/components/ui/first-input";

type Listeners = { KeepCurrent: ComponentType; HeldKeys: ComponentType };

/** What hears of keys and changes on every page of an organization, loaded once somebody uses it. Shows nothing. */
export function PageListeners() {
  const [listeners, setListeners] = useState<Listeners | null>(null);
  useEffect(() => {
    const load = async () => {
      await idleAfterFirstInput();
      const [{ KeepCurrent }, { HeldKeys }] = await Promise.all([
        import("./keep-current"),
        import("./held-keys"),
      ]);
      setListeners({ KeepCurrent, HeldKeys });
    };
    // Without them the page works as well, and is read anew when it is loaded again.
    load().catch(() => undefined);
  }, []);
  if (!listeners) return null;
  const { KeepCurrent, HeldKeys } = listeners;
  return (
    <>
      <KeepCurrent />
      <HeldKeys />
    </>
  );
}
