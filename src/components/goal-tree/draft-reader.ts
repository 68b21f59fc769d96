"use client";

import { useEffect, useState } from "react";
import { idleAfterFirstInput } from "@/components/ui/first-input";
import { lazyModule } from "@/components/ui/lazy-module";

type DraftReader = typeof import("./draft-parts");

/** What reads a draft and says what it has understood: sent to who begins to write one, or to use a plan of their own. */
export const draftReader = lazyModule(() => import("./draft-parts"));

let loadedReader: DraftReader | null = null;

/** The reader once it is loaded. Until then what is typed stays as it was typed. */
export function useDraftReader(): DraftReader | null {
  const [reader, setReader] = useState(loadedReader);
  useEffect(() => {
    let isMounted = true;
    void draftReader.onceLoaded().then((loaded) => {
      loadedReader = loaded;
      if (isMounted) setReader(loaded);
    });
    return () => {
      isMounted = false;
    };
  }, []);
  return reader;
}

/** Loads it before a step is written, so that it is there without a connection too. */
export function useDraftReaderAhead(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    // Where that fails, it is loaded when a step is written.
    idleAfterFirstInput()
      .then(draftReader.loaded)
      .catch(() => undefined);
  }, [isNeeded]);
}
