import type { DateRules, NotUnderstood, RefusalReason } from "../dates";
import { contextOf, readTargetDate } from "../dates/parse-target-date";

/** Words of a sentence that a deadline begins, but that are no day to come, and why. */
export type RefusedDeadline = {
  readonly from: number;
  readonly to: number;
  readonly error: NotUnderstood;
};

/** Other words after "by" are no date at all, and belong to the title: "by bike", "until it works". */
const reasonsOfDays: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  ..."past noSuchDay noSuchWeek noSuchQuarter noSuchHalf weekdayMismatch".split(" "),
] as RefusalReason[]);

const deadline = /(?<![\p{L}\p{N}])(?:by|until|due|before|no later than|deadline)(?=[\s:])/giu;
/** A past day is also told without a word of deadline, where a sign sets it off. */
const setOffWords = /(?:[,;(]|\s[–—-])\s*(?=\S)/g;
/** Where a deadline may end: at the end of the sentence, or at a sign. */
const ends = /[,;()!?…]|[.](?=\s|$)|\s[–—-]\s|$/g;
/** So many beginnings and ends are tried, the last ones, so that the time stays bounded. */
const maxTried = 3;
/** No date is as long. */
const maxLength = 60;

/** Finds a deadline that is refused, such as "by yesterday" and "by 31 February"; `null` where there is none. */
export function refusedDeadline(text: string, rules: DateRules): RefusedDeadline | null {
  const context = contextOf(rules);
  const starts = [deadline, setOffWords]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: sign, index }) => (/^\p{L}/u.test(sign) ? index : index + sign.length))
    .sort((one, other) => other - one);
  for (const from of new Set(starts.slice(0, maxTried))) {
    const tos = [...text.matchAll(ends)]
      .map(({ index }) => index)
      .filter((to) => to > from && to - from <= maxLength);
    for (const to of tos.slice(0, maxTried).reverse()) {
      const read = readTargetDate(text.slice(from, to), context);
      if (read.ok) break;
      if (!read.error.isKnown) continue;
      const error = read.error.explain();
      if (reasonsOfDays.has(error.reason)) return { from, to, error };
    }
  }
  return null;
}
