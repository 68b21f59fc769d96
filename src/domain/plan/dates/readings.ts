/**
 * The names of the rules by which words become a day. They are a closed set, so that each can be a
 * key of the messages: a reading of a period is `part.kind` (`end.fiscalQuarter`), every other one a
 * single word.
 */

export const periodParts = [
  /** First day of the period. */
  "start",
  /** Last day of its early part: the 10th, the first month, the first third of a half. */
  "early",
  /** The 15th, the 15th of the second month, 30 June; Wednesday of a week. */
  "middle",
  /** First day of its late part: the other way to hear "by late summer". */
  "lateStart",
  /** Last day of its late part, which is its last day. */
  "late",
  /** Last day of the period; also what a period means that is named alone. */
  "end",
  /** The day before its first day. */
  "before",
] as const;

export const periodKinds = [
  "week",
  "workingWeek",
  "weekend",
  "month",
  "quarter",
  "half",
  "year",
  "fiscalQuarter",
  "fiscalHalf",
  "fiscalYear",
  /** Whole months: summer is June to August (north of the equator). */
  "season",
  /** From solstice to equinox and back: summer is 21 June to 21 September. */
  "solarSeason",
] as const;

const dayReadings = [
  "isoDate",
  /** Day, month and year. */
  "writtenDate",
  /** Day and month without a year: the next such day, today included. */
  "nextSuchDay",
  "dayFirst",
  "monthFirst",
  /** "the 15th": the next one; "the 15th of next month". */
  "dayOfMonth",
  "today",
  "tomorrow",
  "dayAfterTomorrow",
  /** "Friday", "this Friday": the next one, today included. */
  "comingWeekday",
  /** "next Friday", "Friday next week": the one in the week after this one. */
  "weekdayOfNextWeek",
  /** A weekday so many weeks after the coming one. */
  "weekdayAfterComing",
  /** "first Monday in May", "last Friday of the quarter". */
  "weekdayOfPeriod",
  /** "last working day of March". */
  "lastWorkingDay",
  /** New Year's Eve, Christmas. */
  "fixedDay",
  /** "in six weeks". */
  "fromToday",
  /** "in 3–4 weeks", at its shorter end. */
  "fromTodayShorter",
  "workingDaysFromToday",
  /** "two weeks before Christmas". */
  "countedFromDay",
  /** "before March 1st". */
  "dayBefore",
] as const;

export type PeriodPart = (typeof periodParts)[number];
export type PeriodKind = (typeof periodKinds)[number];
export type DateReading = (typeof dayReadings)[number] | `${PeriodPart}.${PeriodKind}`;

/** Every reading there is, for the test that all of them have a message. */
export const dateReadings: readonly DateReading[] = [
  ...dayReadings,
  ...periodParts.flatMap((part) => periodKinds.map((kind) => `${part}.${kind}` as const)),
];

export const durationReadings = [
  /** Days and weeks: exact. */
  "days",
  /** With months or years: a month counts 30 days, twelve of them a year of 365. */
  "calendarUnits",
  /** "3–4 weeks": the longer. */
  "longer",
  "shorter",
  /** A number alone counts days. */
  "plainNumber",
] as const;

export type DurationReading = (typeof durationReadings)[number];

export const refusalReasons = [
  "empty",
  "tooLong",
  "notADate",
  "notADuration",
  "noSuchDay",
  "noSuchWeek",
  "noSuchQuarter",
  "noSuchHalf",
  /** "Friday, 1 March 2027", which is a Monday. */
  "weekdayMismatch",
  /** "after", "from": a beginning, where a deadline is an end. */
  "notADeadline",
  /** "yesterday", "two weeks ago", "last month". */
  "past",
  /** Outside the years 1 to 9999, or more than 36,500 days long. */
  "outOfRange",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
