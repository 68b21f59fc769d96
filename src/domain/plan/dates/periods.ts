import {
  type Candidate,
  type DateContext,
  isRefusal,
  type Refusal,
  theDayBefore,
} from "./candidates";
import { readFiscal } from "./fiscal";
import { readMonth, readSeason } from "./months-and-seasons";
import type { PeriodPart } from "./readings";
import { nextOccurrences, type Period, partOf } from "./spans";
import { readNearToday, readNumberedWeek, readWeekOfMonth, weekContaining } from "./weeks";

/** A period and the part of it that is meant; `undefined` where the words name no part. */
export type PeriodWords = { readonly part: PeriodPart | undefined; readonly periods: Period[] };

/** Reads a day. It is passed in because the name of a week can contain one ("the week of 1 March"). */
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
/** Units that mean nothing by themselves: "the quarter" does only with a part, as in "end of the quarter". */
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

/** Reads a period that is named without a part. */
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

/** Reads a period that is named with or without a part: "late summer", "end of Q4", "Q4", "year end". */
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
    // The "first half" of anything but a month is a period of its own.
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

/** The alternative meaning of a part: "by late summer" may mean by the beginning of late summer. */
const alternativeParts: Partial<Record<PeriodPart, PeriodPart>> = {
  early: "start",
  late: "lateStart",
};

/**
 * Whether a kind of period has a part: a working week is an alternative only for where a week ends, a solar season not
 * for its early part or the start of its late part.
 */
function hasPart(period: Period, part: PeriodPart): boolean {
  if (period.kind === "workingWeek") return part === "end" || part === "late";
  return period.kind !== "solarSeason" || (part !== "early" && part !== "lateStart");
}

function partsOf(periods: readonly Period[], part: PeriodPart): Candidate[] {
  return periods.filter((period) => hasPart(period, part)).map((period) => partOf(period, part));
}

/** The days that a period's words mean as a deadline. */
export function daysOfPeriod({ part = "end", periods }: PeriodWords): Candidate[] {
  const also = alternativeParts[part];
  const having = periods.filter((period) => hasPart(period, part));
  return [...partsOf(having, part), ...(also ? partsOf(having, also) : [])];
}

/**
 * Reads "before" a period: before the end of a period means its last day, before the period or another part the day
 * before.
 */
export function daysBeforePeriod({ part = "before", periods }: PeriodWords): Candidate[] {
  if (part === "end") return daysOfPeriod({ part, periods });
  if (part !== "middle" && part !== "late") return partsOf(periods, "before");
  return partsOf(periods, part === "late" ? "lateStart" : "middle").map(theDayBefore);
}
