import { expect, it } from "vitest";
import { parseTargetDate } from "../parse-target-date";
import type { DateReading } from "../readings";
import type { DateRules } from "../types";

/** The words, the day, and where it matters the rule and the other days they may mean. */
export type Deadline = readonly [
  words: string,
  date: string,
  reading?: DateReading | undefined,
  alternatives?: readonly string[],
];

/** A leap day (a Tuesday), a year's end (a Thursday), an ordinary Sunday. */
export const leapDay = "2028-02-29";
export const yearEnd = "2026-12-31";
export const sunday = "2026-11-22";

export function rules(today: string, fiscalYearStartMonth = 1, locale = "en-GB"): DateRules {
  return { today, fiscalYearStartMonth, locale };
}

/** One test a row. Without alternatives in the row, any are accepted; `[]` says there are none. */
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
