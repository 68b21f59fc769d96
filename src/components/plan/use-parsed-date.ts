"use client";

import { useEffect, useState } from "react";
import type { DateRules, parseTargetDate } from "@/domain/plan/dates";
import { dateParsers } from "./date-parsers";

/** What reads dates could not be loaded: what is typed waits for it. */
const notLoaded = { ok: false, error: { reason: "notLoaded" } } as const;

export type ParsedDate = ReturnType<typeof parseTargetDate> | typeof notLoaded;

/**
 * Reads a date while it is being written.
 * `parsed` is null while the field is empty or the parser is still on its way; then it is what the words mean, or
 * what was and was not understood.
 */
export function useParsedDate(typedText: string, rules: DateRules): ParsedDate | null {
  const [parsed, setParsed] = useState<ParsedDate | null>(null);
  const { today, fiscalYearStartMonth, locale } = rules;
  useEffect(() => {
    if (typedText.trim() === "") {
      setParsed(null);
      return;
    }
    let isLatest = true;
    const read = (next: ParsedDate) => {
      if (isLatest) setParsed(next);
    };
    void dateParsers
      .onceLoaded(() => read(notLoaded))
      .then(({ parseTargetDate }) =>
        read(parseTargetDate(typedText, { today, fiscalYearStartMonth, locale })),
      );
    return () => {
      isLatest = false;
    };
  }, [typedText, today, fiscalYearStartMonth, locale]);
  return parsed;
}
