import { strict } from "chrono-node/en";
import { isCivilDate, weekday } from "../shared/calendar";
import {
  centuryOf,
  type DateContext,
  existingDay,
  fixed,
  type Meaning,
  resolveDay,
  yearly,
} from "./candidates";
import { plainYear } from "./months-and-seasons";
import { monthNames, weekdayNames } from "./names";

const monthPattern = new RegExp(`(?:^| )(${monthNames.join("|")})(?: |$)`);
const weekdayPattern = new RegExp(`^(?:${weekdayNames.join("|")})(?= )`);
const dayPattern = /(?:^| )((\d{1,2})(?:st|nd|rd|th)?)(?= |$)/;
const yearBeforePattern = /^(\d{4}) (.+)$/;
const yearAfterPattern = /^(.+?) (?:(?:of )?((?:this|next) year)|(?:in |of )?(\d{4}))$/;
const shortYearAfterPattern = /^(.+) (\d{2})$/;

const anyLeapYear = 2000;
/** As many words as "Sunday 1st of March" has; longer texts are not searched. */
const maxWords = 4;

type DayAndMonth = { readonly day: number; readonly month: number; readonly weekday?: number };

/**
 * The day and month that chrono-node reads, where they are the whole text. Only its components are used, never its
 * instants. The reference date is in a leap year, so that 29 February is accepted, and at noon, so that no time zone
 * moves it. The year is read separately: chrono-node reads none below 1000, none from 3000 on and not all of two
 * digits.
 */
function dayAndMonth(text: string): DayAndMonth | undefined {
  if (text.split(" ").length > maxWords) return undefined;
  const [found, ...others] = strict.parse(text, new Date(anyLeapYear, 0, 1, 12));
  if (!found || others.length > 0 || found.text !== text || found.end) return undefined;
  const { start } = found;
  const [month, day] = [start.get("month"), start.get("day")];
  if (!start.isCertain("month") || !start.isCertain("day") || !month || !day) return undefined;
  if (start.isCertain("hour") || start.isCertain("year")) return undefined;
  const sundayIsZero = start.isCertain("weekday") ? start.get("weekday") : null;
  return { day, month, ...(typeof sundayIsZero === "number" && { weekday: sundayIsZero || 7 }) };
}

function splitYear(
  text: string,
  context: DateContext,
): { readonly rest: string; readonly year?: number | undefined } {
  const before = yearBeforePattern.exec(text);
  if (before) return { rest: before[2] ?? "", year: Number(before[1]) };
  const after = yearAfterPattern.exec(text);
  if (after) {
    return {
      rest: after[1] ?? "",
      year: after[3] ? Number(after[3]) : plainYear(after[2] ?? "", context),
    };
  }
  const short = shortYearAfterPattern.exec(text);
  // "1 March 27" has a year, but the 27 of "March 27" is the day.
  return short && dayPattern.test(short[1] ?? "")
    ? { rest: short[1] ?? "", year: centuryOf(context.year) + Number(short[2]) }
    : { rest: text };
}

/** Reads a date whose month is a word: "March 1st", "the first of March 2027", "Sunday, 31 December 2028". */
export function readWrittenDate(text: string, context: DateContext): Meaning {
  if (!monthPattern.test(text) || !dayPattern.test(text)) return undefined;
  const { rest, year } = splitYear(text.replace(" of year", ""), context);
  const words = rest.replace(/(\d) day (?=of )/, "$1 ");
  const found = dayAndMonth(words);
  if (year === 0) return { refused: "outOfRange", culprit: "0000" };
  if (!found) return impossibleDay(words);
  const { day, month } = found;
  if (!isCivilDate(year ?? anyLeapYear, month, day)) {
    return { refused: "noSuchDay", culprit: dayPattern.exec(rest)?.[1] ?? "" };
  }
  const candidate =
    year === undefined
      ? yearly("nextSuchDay", context, (each) => existingDay(each, month, day))
      : fixed("writtenDate", existingDay(year, month, day));
  const meant = resolveDay(candidate, context.today);
  if (found.weekday && meant !== undefined && weekday(meant) !== found.weekday) {
    return { refused: "weekdayMismatch", culprit: weekdayPattern.exec(rest)?.[0] ?? "" };
  }
  return [candidate];
}

/**
 * Refuses a text that has the form of a day and a month but was not read, because it names a day that does not exist.
 */
function impossibleDay(text: string): Meaning {
  const [, word = "", figure] = dayPattern.exec(text) ?? [];
  const [, name = ""] = monthPattern.exec(text) ?? [];
  const others = text
    .replace(weekdayPattern, "")
    .split(" ")
    .filter((each) => each && each !== "of" && each !== name && each !== word);
  const month = monthNames.indexOf(name) + 1;
  const exists = isCivilDate(anyLeapYear, month, Number(figure));
  return others.length > 0 || exists ? undefined : { refused: "noSuchDay", culprit: word };
}
