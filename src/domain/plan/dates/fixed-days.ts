import {
  type DateContext,
  existingDay,
  fixed,
  type Meaning,
  resolveDay,
  yearly,
} from "./candidates";
import { plainYear } from "./months-and-seasons";

type DayOfYear = readonly [month: number, day: number];

const fixedDays: ReadonlyMap<string, DayOfYear> = new Map<string, DayOfYear>([
  ["new year eve", [12, 31]],
  ["new year day", [1, 1]],
  ["new year", [1, 1]],
  ["christmas", [12, 25]],
  ["christmas day", [12, 25]],
  ["christmas eve", [12, 24]],
  ["boxing day", [12, 26]],
  ["valentine day", [2, 14]],
  ["st patrick day", [3, 17]],
  ["april fool day", [4, 1]],
  ["may day", [5, 1]],
  ["halloween", [10, 31]],
  ["leap day", [2, 29]],
]);

const fixedDayNames = [...fixedDays.keys()].sort((a, b) => b.length - a.length);
const fixedDayPattern = new RegExp(`^(?:(this|next) )?(${fixedDayNames.join("|")})(?: (.+))?$`);

/** Reads well-known days with a fixed date: "Christmas", "New Year's Eve 2028", "next Christmas". */
export function readFixedDay(text: string, context: DateContext): Meaning {
  const [, which, name = "", yearWords] = fixedDayPattern.exec(text) ?? [];
  const day = fixedDays.get(name);
  if (!day || (which && yearWords)) return undefined;
  const dayIn = (year: number) => existingDay(year, ...day);
  if (yearWords) {
    const year = plainYear(yearWords, context);
    if (year === undefined) return undefined;
    return dayIn(year) === undefined
      ? { refused: "noSuchDay", culprit: name }
      : [fixed("fixedDay", dayIn(year))];
  }
  if (which !== "next") return [yearly("fixedDay", context, dayIn)];
  // As with "next summer", the coming one is meant and, where that is still this year, the one after it is an
  // alternative.
  const everyYear = yearly("fixedDay", context, dayIn);
  const coming = resolveDay(everyYear, context.today + 1);
  const newYear = existingDay(context.year + 1, 1, 1) ?? context.today;
  return coming === undefined || coming >= newYear
    ? [fixed("fixedDay", coming)]
    : [fixed("fixedDay", coming), fixed("fixedDay", resolveDay(everyYear, newYear))];
}
