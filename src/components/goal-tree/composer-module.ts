"use client";

import { useEffect, useState } from "react";
import { idleAfterFirstInput } from "@/components/ui/first-input";
import { lazyModule } from "@/components/ui/lazy-module";

type ComposerModule = typeof import("./composer");

/** Where a step is written, with what reads it: sent to who begins to write one, or to use a plan of their own. */
const composerModule = lazyModule(() => import("./composer"));

/** The composer once it is loaded. */
export function useComposerModule(): ComposerModule | null {
  const [composer, setComposer] = useState(composerModule.current);
  useEffect(() => {
    let isMounted = true;
    void composerModule.onceLoaded().then((module) => {
      if (isMounted) setComposer(module);
    });
    return () => {
      isMounted = false;
    };
  }, []);
  return composer;
}

/** Loads it before a step is written, so that it is there without a connection too. */
export function useComposerAhead(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // Where that fails, it is loaded when a step is written.
    idleAfterFirstInput()
      .then(composerModule.loaded)
      .catch(() => undefined);
  }, [isNeeded]);
}
