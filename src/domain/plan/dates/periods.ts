import {
  type Candidate,
  type DateContext,
  isRefusal,
  type Meaning,
  type Refusal,
  theDayBefore,
} from "./candidates";
import { readFiscal } from "./fiscal";
import { readMonth, readSeason } from "./months-and-seasons";
import type { PeriodPart } from "./readings";
import { nextOccurrences, type Period, partOf } from "./spans";
import { readNearToday, readNumberedWeek, readWeekOfMonth, weekContaining } from "./weeks";

/** A period and the part of it that is meant; without one it is the period as a whole. */
export type PeriodWords = { readonly part: PeriodPart | undefined; readonly periods: Period[] };

/** How a day is read, handed in because a week can be named by one ("the week of 1 March"). */
export type DayReader = (text: string) => number | undefined;

const partPattern =
  /^(end|start|middle|early|late|last day|1st day|1st half|2nd half)(?: part)?(?: (?:of|in))? (.+)$/;
const partAfterPattern = /^(.+) (end|start|middle)(?: (?:of )?(\d{4}))?$/;
const partsByWord: Readonly<Record<string, PeriodPart>> = {
  end: "end",
  "last day": "end",
  "2nd half": "end",
  start: "start",
  "1st day": "start",
  middle: "middle",
  "1st half": "middle",
  early: "early",
  late: "late",
};
/** "the quarter" means nothing by itself, only a part of it does. */
const bareUnitPattern = /^(?:(?:fiscal|calendar) )?(?:week|month|quarter|half|year)$/;

function ofThisOrNext(text: string, context: DateContext): Period[] | undefined {
  const [, which, rest] = /^(this|next) (.+)$/.exec(text) ?? [];
  if (!rest) return undefined;
  const periods =
    readFiscal(rest, context) ?? readMonth(rest, context) ?? readSeason(rest, context);
  if (!periods || isRefusal(periods) || !periods.every((period) => period.repeats))
    return undefined;
  return which === "this" ? periods : periods.flatMap((period) => nextOccurrences(period, context));
}

/** A period without a word for its part. */
export function readPeriod(
  text: string,
  context: DateContext,
  dayOf: DayReader,
): Period[] | Refusal | undefined {
  const weekDay = /^week (?:of|beginning|start) (.+)$/.exec(text)?.[1];
  const day = weekDay === undefined ? undefined : dayOf(weekDay);
  if (day !== undefined) return weekContaining(day);
  if (/^last (?:week|weekend|month|quarter|half|(?:fiscal |calendar )?year)$/.test(text)) {
    return { refused: "past", culprit: text };
  }
  const ofMonth = /^month (?:of )?(.+)$/.exec(text)?.[1];
  return (
    readMonth(ofMonth ?? text, context) ??
    readSeason(text, context) ??
    readNearToday(text, context) ??
    readFiscal(text, context) ??
    readNumberedWeek(text, context) ??
    readWeekOfMonth(text, (words) => {
      const month = readMonth(words, context) ?? readNearToday(words, context);
      return month ?? ofThisOrNext(words, context);
    }) ??
    ofThisOrNext(text, context)
  );
}

/** A period with or without a word for its part: "late summer", "end of Q4", "Q4", "year end". */
export function readPeriodWords(
  text: string,
  context: DateContext,
  dayOf: DayReader,
): PeriodWords | Refusal | undefined {
  const named = partPattern.exec(text);
  const [word, rest] = named ? [named[1], named[2]] : [];
  const half = word?.endsWith("half");
  if (word && rest) {
    const periods = readPeriod(rest, context, dayOf);
    if (periods && isRefusal(periods)) return periods;
    // "first half" of anything but a month is a period of its own.
    if (periods && (!half || periods.every((period) => period.months === 1))) {
      return { part: partsByWord[word], periods };
    }
  }
  const [, before, after, year] = partAfterPattern.exec(text) ?? [];
  if (before && after) {
    const periods = readPeriod(year ? `${before} ${year}` : before, context, dayOf);
    if (periods) return isRefusal(periods) ? periods : { part: partsByWord[after], periods };
  }
  const periods = bareUnitPattern.test(text) ? undefined : readPeriod(text, context, dayOf);
  if (!periods) return undefined;
  return isRefusal(periods) ? periods : { part: undefined, periods };
}

/** The other way to hear a part: "by late summer" may mean by when late summer begins. */
const alternativeParts: Partial<Record<PeriodPart, PeriodPart>> = {
  early: "start",
  late: "lateStart",
};

/** The working week is another way to hear where a week ends, the solar season where one does. */
function hasPart(period: Period, part: PeriodPart): boolean {
  if (period.kind === "workingWeek") return part === "end" || part === "late";
  return period.kind !== "solarSeason" || (part !== "early" && part !== "lateStart");
}

function partsOf(periods: readonly Period[], part: PeriodPart): Candidate[] {
  return periods.filter((period) => hasPart(period, part)).map((period) => partOf(period, part));
}

/** The days that a period's words mean as a deadline. */
export function daysOfPeriod({ part = "end", periods }: PeriodWords): Meaning {
  const also = alternativeParts[part];
  const having = periods.filter((period) => hasPart(period, part));
  return [...partsOf(having, part), ...(also ? partsOf(having, also) : [])];
}

/** "before" the end of a period is its last day; before the period or another part, the day before. */
export function daysBeforePeriod({ part = "before", periods }: PeriodWords): Meaning {
  if (part === "end") return daysOfPeriod({ part, periods });
  if (part !== "middle" && part !== "late") return partsOf(periods, "before");
  return partsOf(periods, part === "late" ? "lateStart" : "middle").map(theDayBefore);
}
