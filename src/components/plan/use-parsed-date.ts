"use client";

import { useEffect, useRef, useState } from "react";
import type { DateRules, parseTargetDate } from "@/domain/plan/dates";

export type Reading = ReturnType<typeof parseTargetDate>;

type Parser = typeof parseTargetDate;
let loaded: Parser | undefined;

/** The parser is only sent to who begins to write a date. */
export async function dateParser(): Promise<Parser> {
  loaded ??= (await import("@/domain/plan/dates")).parseTargetDate;
  return loaded;
}

/**
 * Reads a date while it is being written.
 * `reading` is null while the field is empty or the parser is still on its way; then it is what the words mean, or
 * what was and was not understood.
 */
export function useParsedDate(typedText: string, rules: DateRules): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  const latest = useRef(typedText);
  latest.current = typedText;
  const { today, fiscalYearStartMonth, locale } = rules;
  useEffect(() => {
    if (typedText.trim() === "") {
      setReading(null);
      return;
    }
    void dateParser().then((parse) => {
      if (latest.current === typedText)
        setReading(parse(typedText, { today, fiscalYearStartMonth, locale }));
    });
  }, [typedText, today, fiscalYearStartMonth, locale]);
  return reading;
}
