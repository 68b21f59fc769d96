"use client";

import { useEffect, useState } from "react";
import type { Duration } from "@/domain/plan/dates";
import { dateParsers } from "./date-parsers";

/** Reads a length while it is being written. Null while it is none, or what reads it is still on its way. */
export function useParsedDuration(typedText: string): Duration | null {
  const [parsed, setParsed] = useState<Duration | null>(null);
  useEffect(() => {
    let isLatest = true;
    const read = async () => {
      if (typedText.trim() === "") return null;
      const result = (await dateParsers.onceLoaded()).parseDuration(typedText);
      return result.ok ? result.value : null;
    };
    void read().then((duration) => {
      if (isLatest) setParsed(duration);
    });
    return () => {
      isLatest = false;
    };
  }, [typedText]);
  return parsed;
}
