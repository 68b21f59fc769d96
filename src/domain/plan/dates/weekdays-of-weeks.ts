import { weekday } from "../shared/calendar";
import { readAmounts } from "./amounts";
import { type Candidate, type DateContext, fixed, isRefusal, type Meaning } from "./candidates";
import { weekdayNames } from "./names";
import type { Period, PeriodReader, Span } from "./spans";
import { firstMonday, mondayOf } from "./weeks";

const weekdaySource = `(${weekdayNames.join("|")})`;
const weekdayFirstPattern = new RegExp(`^${weekdaySource}(?: (?:of|in))? (.+)$`);
const weekdayLastPattern = new RegExp(`^(?:in )?(.+?)(?: on)? ${weekdaySource}$`);
const weeksAwayPattern = /^(?:in )?(.+? week)(?: time| from today)?$/;
const weekWordsPattern =
  /^(?:(?:this|next|following) week|week after next|.*\b(?:w|week)(?: number)? \d{1,2}(?: .+)?)$/;
const isoWeekDayPattern = /^(?:(\d{4}) w (\d{2}|\d(?= )) ?(\d)|w (\d{1,2}) (\d) (\d{4}))$/;
const weekdaysAwayPattern = new RegExp(`^(?:in )?(\\d{1,3}) ${weekdaySource}(s)?( from today)?$`);

/** Reads an ISO 8601 date of a week: "2027-W20-3" is the Wednesday of week 20. */
function readIsoWeekDay(text: string): Meaning {
  const found = isoWeekDayPattern.exec(text);
  if (!found) return undefined;
  const [year, week, day] = [found[1] ?? found[6], found[2] ?? found[4], found[3] ?? found[5]];
  if (Number(year) < 1) return { refused: "outOfRange", culprit: year ?? "" };
  if (Number(day) < 1 || Number(day) > 7) return { refused: "noSuchDay", culprit: day ?? "" };
  const monday = firstMonday(Number(year)) + (Number(week) - 1) * 7;
  return Number(week) >= 1 && monday < firstMonday(Number(year) + 1)
    ? [fixed("isoDate", monday + Number(day) - 1)]
    : { refused: "noSuchWeek", culprit: `w ${week}` };
}

/** Reads "two Sundays from now" as the second one that comes after today. */
function readWeekdaysAway(text: string, { today }: DateContext): Meaning {
  const [, count, name = "", plural, fromToday] = weekdaysAwayPattern.exec(text) ?? [];
  if (!count || !(plural || fromToday) || Number(count) < 1) return undefined;
  const next = (weekdayNames.indexOf(name) + 1 - weekday(today) + 7) % 7 || 7;
  return [fixed("weekdayAfterComing", today + next + (Number(count) - 1) * 7)];
}

/** The weeks that the words name, and whether they are counted from today. */
function weeksOf(
  words: string,
  { today }: DateContext,
  periodOf: PeriodReader,
): { readonly weeks: readonly Period[]; readonly away: number } | Meaning {
  if (weekWordsPattern.test(words)) {
    const periods = periodOf(words);
    if (!periods || isRefusal(periods)) return periods;
    return { weeks: periods.filter(({ kind }) => kind === "week"), away: 0 };
  }
  const lengths = readAmounts(weeksAwayPattern.exec(words)?.[1] ?? "");
  const days = lengths?.length === 1 ? lengths[0].amount.days : 0;
  if (days === 0 || days % 7 !== 0) return undefined;
  const monday = mondayOf(today + days);
  const week = { first: monday, last: monday + 6 };
  return { weeks: [{ kind: "week", months: 0, repeats: false, span: () => week }], away: days };
}

/** Reads a weekday of a week that is named beside it: "this week Friday", "Friday in two weeks", "2027-W20-3". */
export function readWeekdayOfWeek(
  text: string,
  context: DateContext,
  periodOf: PeriodReader,
): Meaning {
  const exact = readIsoWeekDay(text) ?? readWeekdaysAway(text, context);
  if (exact) return exact;
  const first = weekdayFirstPattern.exec(text);
  const last = first ? undefined : weekdayLastPattern.exec(text);
  const [name, words] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
  if (!name || !words) return undefined;
  const found = weeksOf(words, context, periodOf);
  if (!found || !("weeks" in found)) return found;
  const after = weekdayNames.indexOf(name);
  const { today } = context;
  if (/^this week$/.test(words)) {
    const day = mondayOf(today) + after;
    return day < today ? { refused: "past", culprit: text } : [fixed("comingWeekday", day)];
  }
  const reading = words === "next week" ? "weekdayOfNextWeek" : "weekdayOfWeek";
  const days = found.weeks.map(
    ({ span, repeats }): Candidate => ({
      reading,
      repeats,
      day: (occurrence) => dayOf(span(occurrence), after),
    }),
  );
  // Two weeks after the coming Friday may be another week than that in two weeks.
  const coming = today + ((after + 1 - weekday(today) + 7) % 7);
  return found.away > 0 ? [...days, fixed("weekdayAfterComing", coming + found.away)] : days;
}

function dayOf(week: Span | undefined, after: number): number | undefined {
  return week && week.first + after;
}
