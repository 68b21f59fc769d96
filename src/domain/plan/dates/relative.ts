import { weekday } from "../shared/calendar";
import { type Amounts, addAmount, readAmounts } from "./amounts";
import { type DateContext, fixed, isRefusal, type Meaning, shifted } from "./candidates";

const todayPattern = /^(?:today|end of (?:today|day|working(?: day)?))$/;
const tomorrowPattern = /^(?:end of )?tomorrow$/;
const pastPattern = /^(?:(?:day before )?yesterday|(.+) ago)$/;
const workingDaysPattern = /^(?:(?:in|within) )?(\d{1,4}|a) working day(?: time)?(?: from today)?$/;
const fromTodayPattern =
  /^(?:(?:in|within|over|during) )?(?:(?:next|this) )?(?:(?:about|around|roughly|approximately|approx) )?(.+?)(?: or so)?(?: time)?$/;
const weekOnPattern = /^(?:(?:an? |1 )?week (?:on )?(today|tomorrow)|(today|tomorrow) week)$/;
const sameDayPattern = /^(?:this time|same time|same day|today) next (week|month|year)$/;
const countedPattern = /^(?:(in|within) )?(.+?) (from|after|following|before|of) (.+)$/;

/** Reads the day from which something is counted; where the words name a period, that is its given edge. */
export type AnchorReader = (text: string, edge: "start" | "end") => Meaning;

/** Adds working days, Monday to Friday without regard to holidays. From a weekend the count begins on the Monday. */
function addWorkingDays(day: number, count: number): number {
  const from = day - Math.max(0, weekday(day) - 5);
  const rest = count % 5;
  const overWeekend = weekday(from) + rest > 5 ? 2 : 0;
  return count === 0 ? day : from + Math.floor(count / 5) * 7 + rest + overWeekend;
}

function amountsOf(words: string): Amounts | undefined {
  return readAmounts(/^(?:day|week|month|year)$/.test(words) ? `1 ${words}` : words);
}

/**
 * Reads a length from another day: "six weeks from Friday", "the day after Christmas", "two weeks before the end of
 * Q4".
 */
function counted(text: string, anchorOf: AnchorReader): Meaning {
  const [, within, words, relation, anchorWords] = countedPattern.exec(text) ?? [];
  if (!words || !anchorWords || (relation === "of" && within !== "within")) return undefined;
  const amounts = amountsOf(words);
  if (!amounts) return undefined;
  const sign = relation === "before" ? -1 : 1;
  const anchors = anchorOf(anchorWords, sign === 1 ? "end" : "start");
  if (!anchors || isRefusal(anchors)) return anchors;
  return amounts.flatMap((amount, at) =>
    anchors.map((anchor) => {
      const fromToday = at === 0 ? "fromToday" : "fromTodayShorter";
      const reading = anchor.reading === "today" ? fromToday : "countedFromDay";
      return shifted(anchor, reading, (day) => addAmount(day, amount, sign));
    }),
  );
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
  const working = workingDaysPattern.exec(text)?.[1];
  if (working) {
    const day = addWorkingDays(today, working === "a" ? 1 : Number(working));
    return [fixed("workingDaysFromToday", day)];
  }
  const [weekOn, after, before] = weekOnPattern.exec(text) ?? [];
  if (weekOn) return [fixed("fromToday", today + ((after ?? before) === "today" ? 7 : 8))];
  const unit = sameDayPattern.exec(text)?.[1];
  const amounts = unit ? amountsOf(unit) : readAmounts(fromTodayPattern.exec(text)?.[1] ?? "");
  if (amounts) {
    return amounts.map((amount, at) =>
      fixed(at === 0 ? "fromToday" : "fromTodayShorter", addAmount(today, amount, 1)),
    );
  }
  return counted(text, anchorOf);
}
