import { nameMeantBy } from "./misspellings";
import { monthNames, weekdayNames } from "./names";

/**
 * Spellings and abbreviations, each with the word that the grammar uses. It is a map because a plain object would also
 * find inherited names such as "constructor".
 */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tues: "tuesday",
    weds: "wednesday",
    thur: "thursday",
    thurs: "thursday",
    sept: "september",
    beginning: "start",
    begin: "start",
    commencing: "start",
    mid: "middle",
    midway: "middle",
    ending: "end",
    close: "end",
    fall: "autumn",
    xmas: "christmas",
    til: "until",
    till: "until",
    thru: "through",
    current: "this",
    coming: "this",
    upcoming: "this",
    final: "last",
    maximum: "max",
    tops: "max",
    previous: "last",
    business: "working",
    financial: "fiscal",
    fy: "fiscal year",
    cy: "calendar year",
    eod: "end of day",
    cob: "end of day",
    tonight: "today",
    now: "today",
    tmr: "tomorrow",
    tmrw: "tomorrow",
    tommorow: "tomorrow",
    eow: "end of week",
    eom: "end of month",
    eoq: "end of quarter",
    eoy: "end of year",
    eofy: "end of fiscal year",
    nye: "new year eve",
    midweek: "middle of this week",
    midyear: "middle of year",
    midsummer: "middle of summer",
    midwinter: "middle of winter",
    weekday: "working day",
    workday: "working day",
    wd: "working day",
    workweek: "working week",
    hr: "hour",
    min: "minute",
    sec: "secs",
    // "Second" is also an ordinal.
    seconds: "secs",
    wk: "week",
    mo: "month",
    mth: "month",
    yr: "year",
    qtr: "quarter",
    fortnight: "2 week",
    cw: "week",
    kw: "week",
  }),
);

const plurals = new Set([
  "minutes",
  "mins",
  "hours",
  "hrs",
  "days",
  "workdays",
  "wds",
  "workweeks",
  "weeks",
  "wks",
  "months",
  "mos",
  "mths",
  "years",
  "decades",
  "yrs",
  "quarters",
  "qtrs",
  "halves",
  "fortnights",
  "weekdays",
  "weekends",
]);

const abbreviations = new Map<string, string>(
  [...monthNames, ...weekdayNames].map((name) => [name.slice(0, 3), name]),
);

/**
 * The word that the grammar uses for a lower-case word: `sept` → `september`, `weeks'` → `week`, `febuary` →
 * `february`.
 */
export function canonicalWord(word: string): string {
  const bare = word.replace(/'s?$/, "");
  // Several weekdays are a count ("two Sundays from now") or a habit ("on Sundays"), and no slip of the hand.
  if (bare.endsWith("days") && weekdayNames.includes(bare.slice(0, -1))) return bare;
  const singular = bare === "halves" ? "half" : plurals.has(bare) ? bare.slice(0, -1) : bare;
  return (
    abbreviations.get(singular) ?? spellings.get(singular) ?? nameMeantBy(singular) ?? singular
  );
}
