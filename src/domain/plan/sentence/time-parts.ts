import { readAmounts } from "../dates/amounts";
import type { DateContext } from "../dates/candidates";
import { type Duration, parseDuration } from "../dates/parse-duration";
import { readTargetDate } from "../dates/parse-target-date";
import type { DateReading } from "../dates/readings";
import { joined } from "../dates/tokens";
import type { TargetDate } from "../dates/types";
import { type Run, timeRuns } from "./time-runs";

/** A part of a sentence that is a date or a length. `words` are its tokens, as the grammar of dates spells them. */
export type TimePart = { readonly from: number; readonly to: number; readonly words: string } & (
  | { readonly kind: "date"; readonly date: TargetDate }
  | { readonly kind: "duration"; readonly duration: Duration }
);

/** As many words as a date or a length has; it bounds the time that a sentence takes. */
const maxWords = 14;

/** The words before a length: those that make a day of it, those that leave it a length, and others. */
const leadPattern =
  /^(?:(?<day>in|within|in about|within about)|(?<length>for|takes|lasts|about|~|for about|takes about|up to|at most|max|no more than|less than)|(?<other>[a-z ]+?)) /;

/** Days that are said with "the", which goes with them: "the day after tomorrow". */
const articleReadings: ReadonlySet<DateReading> = new Set<DateReading>([
  "dayAfterTomorrow",
  "weekdayAfterComing",
  "weekdayNearDay",
  "countedFromDay",
]);

function readPart(text: string, run: Run, context: DateContext): TimePart | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const { from } = first;
  const { to } = last;
  const typed = text.slice(from, to);
  const words = joined(run);
  const kind = kindOf(words, typed);
  if (kind === "duration") {
    const duration = parseDuration(typed);
    return duration.ok ? { from, to, words, kind, duration: duration.value } : undefined;
  }
  const date = kind === "date" ? readTargetDate(typed, context) : undefined;
  if (!date?.ok) return undefined;
  const hasArticle = articleReadings.has(date.value.reading);
  const article = hasArticle ? /\bthe\s+$/i.exec(text.slice(0, from)) : null;
  return { from: article?.index ?? from, to, words, kind: "date", date: date.value };
}

/** A length alone is a length; "in" makes it a day, and by another word it is neither: "by 3 weeks" is a difference. */
function kindOf(words: string, typed: string): "date" | "duration" | undefined {
  if (typed.startsWith("+")) return "date";
  if (readAmounts(words)) return "duration";
  const lead = leadPattern.exec(words);
  if (!lead?.groups || !readAmounts(words.slice(lead[0].length))) return "date";
  const { day, length } = lead.groups;
  return length ? "duration" : day ? "date" : undefined;
}

/** Words that mean nothing alone. */
const emptyWords =
  /^(?:of|and|or|to|than|-|a|an|the|time|so|no|not|later|t|p|m|am|pm|clock|by|before|until|due|on|in|at|within|for|from|after|next|this|last|first|end|start|middle|early|late)$/;

/** The parts of a sentence that are dates or lengths, in order, each as long as it can be. They do not overlap. */
export function timeParts(text: string, context: DateContext): TimePart[] {
  return timeRuns(text).flatMap((run) => partsOf(text, run, context));
}

function partsOf(text: string, run: Run, context: DateContext): TimePart[] {
  const parts: TimePart[] = [];
  for (let start = 0; start < run.length; ) {
    let found: TimePart | undefined;
    let end = Math.min(run.length, start + maxWords);
    for (; end > start && !found; end--) {
      // Words of one abbreviation stay together.
      if (run[end] && run[end]?.from === run[end - 1]?.from) continue;
      const words = run.slice(start, end);
      if (!words.every(({ text: word }) => emptyWords.test(word)))
        found = readPart(text, words, context);
    }
    if (found) parts.push(found);
    start = found ? end + 1 : nextWord(run, start);
  }
  return parts;
}

function nextWord(run: Run, at: number): number {
  let next = at + 1;
  while (next < run.length && run[next]?.from === run[at]?.from) next++;
  return next;
}
