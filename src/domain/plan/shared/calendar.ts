import { dateLimits } from "../../limits";

/**
 * Calendar days as integers. A plan's dates have no clock time and no time zone, so nothing here uses `Date`: a time
 * zone cannot move a day that never becomes an instant.
 *
 * A day number counts days since 1970-01-01 (which is 0; earlier days are negative) in the proleptic Gregorian
 * calendar. Everything is exact for the years 1 to 9999.
 *
 * Source of the two conversions: a year that begins in March, so that the leap day comes last, as in E. M. Reingold and
 * N. Dershowitz, "Calendrical Calculations", and H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */

/** An ISO 8601 calendar date with a four-digit year: `2027-03-01`. */
export type IsoDate = string;

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const daysInEra = 146_097;
const epochFromMarchOfYear0 = 719_468;

/** The day number of 0001-01-01. */
export const firstCalendarDay = -719_162;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a day of that year, month (from 1) and day of the month exists in the years 1 to 9999. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year + month + day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The day number of an existing day. Months count from 1. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - epochFromMarchOfYear0;
}

/** The year, month (from 1) and day of the month of a day number. */
export function civilDate(dayNumber: number): CivilDate {
  const shifted = dayNumber + epochFromMarchOfYear0;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The day number of a text that is an ISO calendar date and exists; `undefined` for everything else (30 February, a
 * time of day, another notation, the year 0, a value that is not a text). A plan holds many dates, so the digits are
 * read one by one without allocating substrings.
 */
export function parseIsoDate(text: unknown): number | undefined {
  if (typeof text !== "string" || text.length !== 10 || text[4] !== "-" || text[7] !== "-")
    return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return isCivilDate(year, month, day) ? dayNumberOf(year, month, day) : undefined;
}

/** The number that these characters write in decimal digits; `NaN` where one of them is not a digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zeroCode;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const zeroCode = "0".charCodeAt(0);

export function isIsoDate(text: unknown): text is IsoDate {
  return parseIsoDate(text) !== undefined;
}

/** The day number of a text that is known to be a date. Throws `RangeError` where it is not one. */
export function toDayNumber(date: IsoDate): number {
  const dayNumber = parseIsoDate(date);
  if (dayNumber === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  return dayNumber;
}

/** The day number of the last day that a date can be. */
export const lastCalendarDay = toDayNumber(dateLimits.latest);

/** The ISO date of a day number. Throws `RangeError` outside the years 1 to 9999. */
export function fromDayNumber(dayNumber: number): IsoDate {
  if (!Number.isInteger(dayNumber) || dayNumber < firstCalendarDay || dayNumber > lastCalendarDay) {
    throw new RangeError(`Not a day of the years 1 to 9999: ${dayNumber}`);
  }
  const { year, month, day } = civilDate(dayNumber);
  return formatIsoDate(year, month, day);
}

/** `2027, 3, 1` → `2027-03-01`. Whether the day exists is not checked. */
function formatIsoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/**
 * The date that lies so many days later, or earlier where `days` is negative. Throws `RangeError` where `date` is not a
 * date or the result lies outside the years 1 to 9999.
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The days from one date to another: 0 for the same day, negative where `to` is earlier. Throws `RangeError` where one
 * of them is not a date.
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The ISO weekday of a day number: Monday is 1, Sunday is 7. */
export function weekday(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
