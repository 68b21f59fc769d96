import { overlaps, phrases, spansOf } from "./text";
import type { Span } from "./types";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:20[2-9]\\d|21\\d\\d)";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const SEASON = "(?:spring|summer|autumn|fall|winter)";
const COUNT =
  "(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|half an?)";
const UNIT = "(?:days?|weeks?|months?|quarters?|years?|decades?)";
const PERIOD = `(?:week|month|quarter|year|half|decade|${SEASON})`;
const ON = "(?:by|in|before|until|till|on|of|from|since|during|this|next|early|mid|late|end)";

/**
 * A month or a year is a date only in the company of another word of time: "may" is also a verb,
 * and 2030 may be how many users there are.
 */
const DATES = phrases(
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}",
  `${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${DAY}(?:,? ${YEAR})?`,
  `${MONTH},? ${YEAR}`,
  `(?:${ON} |mid-)(?:the )?(?:(?:early|mid|late|end of)[ -])?${MONTH}(?! ${DAY}|,? ${YEAR})`,
  `(?:q[1-4]|h[12]|[1-4](?:st|nd|rd|th) quarter|(?:first|second|third|fourth|last) (?:quarter|half))(?: of)?(?: ${YEAR}| (?:this|next) year)?`,
  "fy ?\\d{2,4}",
  "eo[mqy]",
  `(?:end|close|start|beginning|middle) of (?:the |this |next )?(?:fiscal |calendar |school )?(?:${PERIOD}|${YEAR})`,
  `(?:this|next|the coming) (?:fiscal |calendar )?(?:${PERIOD}|${WEEKDAY})`,
  `(?:by|in|before|until|this|next|early|mid|late) (?:the )?(?:early |mid |late )?${SEASON}(?: ${YEAR})?`,
  `(?:by|on|before|until) ${WEEKDAY}`,
  `(?:${ON} (?:the )?|mid-?|${SEASON} )${YEAR}(?!-\\d)`,
  `(?:in|within|inside|over|for|during) (?:the )?(?:next |coming )?${COUNT} (?:calendar |working |and a half )?${UNIT}`,
  `${COUNT} ${UNIT} (?:from (?:now|today)|at (?:the )?(?:latest|most))`,
  "today|tomorrow|(?:this|the) weekend",
  "(?:before|by the time|when) i(?: am|'m| turn) (?:\\d{2}|thirty|forty|fifty|sixty)",
  "(?:by|at) (?:the )?age (?:of )?\\d{2}|(?:by|before) my \\d{2}th birthday",
  "christmas|new year's(?: eve| day)?|year's end|year[- ]end",
);
const YEAR_THAT_ENDS_A_CLAUSE =
  /(?<![\p{L}\p{N}_$€£.,-])(?:20[2-9]\d|21\d\d)(?=\s*(?:$|[.,;:!?)]))/gu;

/** The words that say by when, in the common English forms. What day they mean is not asked here. */
export function timeSpans(text: string): Span[] {
  const dates = spansOf(text, DATES);
  const years = spansOf(text, YEAR_THAT_ENDS_A_CLAUSE);
  return [...dates, ...years.filter((year) => !dates.some((date) => overlaps(date, year)))];
}

/** The last year named, if one is. */
export function yearNamed(text: string): number | undefined {
  const years = timeSpans(text).flatMap(
    ({ start, end }) => text.slice(start, end).match(/\d{4}/)?.[0] ?? [],
  );
  return years.length === 0 ? undefined : Number(years.at(-1));
}
