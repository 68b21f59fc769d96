/**
 * The names of the rules by which words become a day. They are a closed set, so that each can be a message key: the
 * reading of a period is `part.kind` (`end.fiscalQuarter`), every other one is a single word.
 */

const periodParts = [
  /** The first day of the period. */
  "start",
  /** The last day of its early part: the 10th, the end of the first month, the end of the first third of a half. */
  "early",
  /** Its middle: the 15th of a month, the 15th of the second month of a quarter, 30 June, the Wednesday of a week. */
  "middle",
  /** The first day of its late part, which is the alternative meaning of "by late summer". */
  "lateStart",
  /** The last day of its late part, which is its last day. */
  "late",
  /** The last day of the period, which is also what a period means that is named alone. */
  "end",
  /** The day before its first day. */
  "before",
] as const;

const periodKinds = [
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
  /** Whole months: summer is June to August (in the northern hemisphere). */
  "season",
  /** The time between a solstice and an equinox: summer is 21 June to 21 September. */
  "solarSeason",
] as const;

const dayReadings = [
  "isoDate",
  /** A date with day, month and year. */
  "writtenDate",
  /** A day and month without a year: the next such day, today included. */
  "nextSuchDay",
  "dayFirst",
  "monthFirst",
  /** A day of the month: "the 15th", which is the next one, or "the 15th of next month". */
  "dayOfMonth",
  "today",
  "tomorrow",
  "dayAfterTomorrow",
  /** A weekday alone ("Friday", "this Friday"): the next one, today included. */
  "comingWeekday",
  /** A weekday of next week ("next Friday", "Friday next week"), which is the week after the current one. */
  "weekdayOfNextWeek",
  /** A weekday of a named week: "Wednesday of week 20", "2027-W20-3", "Friday in two weeks". */
  "weekdayOfWeek",
  /** The first such weekday after or before a day: "the first Friday after Christmas". */
  "weekdayNearDay",
  /** A weekday so many weeks after the coming one. */
  "weekdayAfterComing",
  /** A weekday of a period: "first Monday in May", "last Friday of the quarter". */
  "weekdayOfPeriod",
  /** The first or last working day of a period: "last working day of March". */
  "firstWorkingDay",
  "lastWorkingDay",
  /** A well-known day with a fixed date: New Year's Eve, Christmas. */
  "fixedDay",
  /** A length from today: "in six weeks". */
  "fromToday",
  /** The shorter length of "in 3–4 weeks". */
  "fromTodayShorter",
  "workingDaysFromToday",
  /** A length before or after another day: "two weeks before Christmas". */
  "countedFromDay",
  /** The day before another day: "before March 1st". */
  "dayBefore",
] as const;

export type PeriodPart = (typeof periodParts)[number];
export type PeriodKind = (typeof periodKinds)[number];
export type DateReading = (typeof dayReadings)[number] | `${PeriodPart}.${PeriodKind}`;

/** Every reading, for the test that each has a message. */
export const dateReadings: readonly DateReading[] = [
  ...dayReadings,
  ...periodParts.flatMap((part) => periodKinds.map((kind) => `${part}.${kind}` as const)),
];

export const durationReadings = [
  /** Days and weeks, which are exact. */
  "days",
  /** Months or years: a month counts 30 days, twelve of them 365. */
  "calendarUnits",
  /** Working days, five of which are a week: "10 working days". */
  "workingDays",
  /** Minutes and hours, which count as one day. */
  "partOfDay",
  /** More hours than a day has, as hours of work: eight are a working day. */
  "workingHours",
  /** More hours than a day has, as hours of the clock: 48 are two days. */
  "clockHours",
  /** The longer length of "3–4 weeks". */
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
  /** The weekday does not match the date: "Friday, 1 March 2027" is a Monday. */
  "weekdayMismatch",
  /** A beginning ("after", "from"), whereas a deadline is an end. */
  "notADeadline",
  /** Words for the past: "yesterday", "two weeks ago", "last month". */
  "past",
  /** A date outside the years 1 to 9999, or a duration of more than 36,500 days. */
  "outOfRange",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
