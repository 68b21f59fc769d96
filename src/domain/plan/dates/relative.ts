import { weekday } from "../shared/calendar";
import {
  addAmount,
  type Length,
  type Lengths,
  mayEndNextDay,
  noAmount,
  readAmounts,
} from "./amounts";
import {
  type AnchorReader,
  type Candidate,
  type DateContext,
  fixed,
  isDeeplyNested,
  isRefusal,
  type Meaning,
  resolveDay,
  shifted,
} from "./candidates";
import { weekdayNames } from "./names";
import type { DateReading } from "./readings";

const todayPattern =
  /^(?:today|end of (?:today|day|working(?: day)?)|this (?:morning|afternoon|evening))$/;
const tomorrowPattern = /^(?:end of )?tomorrow$/;
const pastPattern = /^(?:(?:day before )?yesterday|(.+) ago)$/;
const lastWeekdayPattern = new RegExp(`^last (${weekdayNames.join("|")})$`);
/** "2h" alone is the second half of a year. */
const halfPattern = /^[12] h(?: \d{2})?$/;
const fromTodayPattern =
  /^(?:(?:in|within|over|during) )?(?:(?:next|this) )?(?:(?:about|around|roughly|approximately|approx) )?(.+?)(?: or so)?(?: time)?$/;
const lengthOnPattern = /^(.+?)(?: on)? (today|tomorrow)$/;
const dayWeekPattern = /^(today|tomorrow) week$/;
const sameDayPattern = /^(?:this time|same time|same day|today) next (week|month|year)$/;
const countedPattern = /^(?:(in|within) )?(.+?) (from|after|following|before|of) (.+)$/;

function amountsOf(words: string): Lengths | undefined {
  const unitAlone = /^(?:(?:working )?day|week|month|quarter|year|decade)$/.test(words);
  return readAmounts(unitAlone ? `1 ${words}` : words);
}

/** The days so long after or before a day. Hours that fill no day may end on the next one. */
function daysFrom(
  anchor: Candidate,
  { amount }: Length,
  reading: DateReading,
  sign: 1 | -1,
): Candidate[] {
  const day = shifted(anchor, reading, (from) => addAmount(from, amount, sign));
  return sign === 1 && mayEndNextDay(amount)
    ? [day, shifted(day, reading, (each) => each + 1)]
    : [day];
}

function daysFromToday(lengths: Lengths, today: number): Candidate[] {
  return lengths.flatMap((length) => {
    const { amount, ofRange } = length;
    const workingDays = amount.workingDays > 0 && !ofRange;
    const fromToday = ofRange === "shorter" ? "fromTodayShorter" : "fromToday";
    const reading = workingDays ? "workingDaysFromToday" : fromToday;
    return daysFrom(fixed("today", today), length, reading, 1);
  });
}

/** A day in the past from which something may be counted: "yesterday", "last Friday", "two weeks ago". */
function pastDay(text: string, today: number): number | undefined {
  if (text === "yesterday") return today - 1;
  if (text === "day before yesterday") return today - 2;
  const name = lastWeekdayPattern.exec(text)?.[1];
  if (name) return today - ((weekday(today) - weekdayNames.indexOf(name) - 1 + 6) % 7) - 1;
  const amount = amountsOf(/^(.+) ago$/.exec(text)?.[1] ?? "")?.[0].amount;
  return amount && addAmount(today, amount, -1);
}

/**
 * Reads a length from another day: "six weeks from Friday", "the day after Christmas", "two weeks before the end of
 * Q4".
 */
function counted(text: string, { today }: DateContext, anchorOf: AnchorReader): Meaning {
  const [, within, words, relation, anchorWords] = countedPattern.exec(text) ?? [];
  if (
    !words ||
    !anchorWords ||
    isDeeplyNested(anchorWords) ||
    (relation === "of" && within !== "within")
  )
    return undefined;
  const lengths = amountsOf(words);
  if (!lengths) return undefined;
  const sign = relation === "before" ? -1 : 1;
  const past = pastDay(anchorWords, today);
  const anchors =
    past === undefined
      ? anchorOf(anchorWords, sign === 1 ? "end" : "start")
      : [fixed("countedFromDay", past)];
  if (!anchors || isRefusal(anchors)) return anchors;
  if (anchors[0]?.reading === "today" && sign === 1) return daysFromToday(lengths, today);
  const days = lengths.flatMap((length) =>
    anchors.flatMap((anchor) => daysFrom(anchor, length, "countedFromDay", sign)),
  );
  const liesAhead = days.some((day) => (resolveDay(day, today) ?? today) >= today);
  return past === undefined || liesAhead ? days : { refused: "past", culprit: text };
}

/**
 * Reads days that are counted from today or from another day. Words for the past are not a deadline and are refused.
 */
export function readRelative(text: string, context: DateContext, anchorOf: AnchorReader): Meaning {
  const { today } = context;
  if (todayPattern.test(text)) return [fixed("today", today)];
  if (tomorrowPattern.test(text)) return [fixed("tomorrow", today + 1)];
  if (text === "day after tomorrow") return [fixed("dayAfterTomorrow", today + 2)];
  const past = pastPattern.exec(text);
  if (past && (past[1] === undefined || amountsOf(past[1]))) {
    return { refused: "past", culprit: text };
  }
  const lengthOn = readLengthOn(text, today);
  if (lengthOn) return lengthOn;
  if (halfPattern.test(text)) return undefined;
  const unit = sameDayPattern.exec(text)?.[1];
  const lengths = unit ? amountsOf(unit) : readAmounts(fromTodayPattern.exec(text)?.[1] ?? "");
  if (lengths) return daysFromToday(lengths, today);
  if (/^next working day$/.test(text)) return daysFromToday([oneWorkingDay], today);
  return counted(text, context, anchorOf);
}

/** Reads a length that a day follows from which it is counted: "a week today", "three weeks tomorrow". */
function readLengthOn(text: string, today: number): Candidate[] | undefined {
  const [, words, day = dayWeekPattern.exec(text)?.[1]] = lengthOnPattern.exec(text) ?? [];
  const lengths = day && amountsOf(words ?? "week");
  // "30 minutes today" is a length and a day.
  if (!lengths || lengths.some(({ amount }) => amount.hours > 0)) return undefined;
  const from = fixed("today", today + (day === "today" ? 0 : 1));
  return lengths.flatMap((length) => daysFrom(from, length, "fromToday", 1));
}

const oneWorkingDay: Length = { amount: { ...noAmount, workingDays: 1 } };
