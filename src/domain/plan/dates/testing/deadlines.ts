import { expect, it } from "vitest";
import { parseTargetDate } from "../parse-target-date";
import type { DateReading } from "../readings";
import type { DateRules } from "../types";

/** The words and their day, and where it matters the reading and the other days that they may mean. */
export type Deadline = readonly [
  words: string,
  date: string,
  reading?: DateReading | undefined,
  alternatives?: readonly string[],
];

/**
 * Days on which calendars are awkward: a leap day (a Tuesday), the end of a year (a Thursday) an ordinary Sunday
 * and the Wednesday after it.
 */
export const leapDay = "2028-02-29";
export const yearEnd = "2026-12-31";
export const sunday = "2026-11-22";
export const wednesday = "2026-11-25";

export function rules(today: string, fiscalYearStartMonth = 1, locale = "en-GB"): DateRules {
  return { today, fiscalYearStartMonth, locale };
}

/** Declares one test for each row. A row without alternatives accepts any; `[]` means that there are none. */
export function readsAs(given: DateRules, rows: readonly Deadline[]): void {
  for (const [words, date, reading, alternatives] of rows) {
    it(`${words} → ${date}`, () => {
      const result = parseTargetDate(words, given);
      expect(result).toMatchObject({ ok: true, value: { date, ...(reading && { reading }) } });
      if (alternatives && result.ok) {
        expect((result.value.alternatives ?? []).map((each) => each.date)).toEqual(alternatives);
      }
    });
  }
}
