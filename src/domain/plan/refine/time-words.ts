import { overlaps, phrases, spansOf } from "./text";
import type { Span } from "./types";

const monthSource =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const daySource = "\\d{1,2}(?:st|nd|rd|th)?";
const yearSource = "(?:20[2-9]\\d|21\\d\\d)";
const weekdaySource = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const seasonSource = "(?:spring|summer|autumn|fall|winter)";
const countSource =
  "(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|half an?)";
const unitSource = "(?:days?|weeks?|months?|quarters?|years?|decades?)";
const periodSource = `(?:week|month|quarter|year|half|decade|${seasonSource})`;
const prepositionSource =
  "(?:by|in|before|until|till|on|of|from|since|during|this|next|early|mid|late|end)";

/**
 * A month or a year is a date only beside another word of time: "may" is also a verb, and 2030 may be a number of
 * users.
 */
const datesPattern = phrases(
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}",
  `${daySource} (?:of )?${monthSource}(?:,? ${yearSource})?`,
  `${monthSource} ${daySource}(?:,? ${yearSource})?`,
  `${monthSource},? ${yearSource}`,
  `(?:${prepositionSource} |mid-)(?:the )?(?:(?:early|mid|late|end of)[ -])?${monthSource}(?! ${daySource}|,? ${yearSource})`,
  `(?:q[1-4]|h[12]|[1-4](?:st|nd|rd|th) quarter|(?:first|second|third|fourth|last) (?:quarter|half))(?: of)?(?: ${yearSource}| (?:this|next) year)?`,
  "fy ?\\d{2,4}",
  "eo[mqy]",
  `(?:end|close|start|beginning|middle) of (?:the |this |next )?(?:fiscal |calendar |school )?(?:${periodSource}|${yearSource})`,
  `(?:this|next|the coming) (?:fiscal |calendar )?(?:${periodSource}|${weekdaySource})`,
  `(?:by|in|before|until|this|next|early|mid|late) (?:the )?(?:early |mid |late )?${seasonSource}(?: ${yearSource})?`,
  `(?:by|on|before|until) ${weekdaySource}`,
  `(?:${prepositionSource} (?:the )?|mid-?|${seasonSource} )${yearSource}(?!-\\d)`,
  `(?:in|within|inside|over|for|during) (?:the )?(?:next |coming )?${countSource} (?:calendar |working |and a half )?${unitSource}`,
  `${countSource} ${unitSource} (?:from (?:now|today)|at (?:the )?(?:latest|most))`,
  "today|tomorrow|(?:this|the) weekend",
  "(?:before|by the time|when) i(?: am|'m| turn) (?:\\d{2}|thirty|forty|fifty|sixty)",
  "(?:by|at) (?:the )?age (?:of )?\\d{2}|(?:by|before) my \\d{2}th birthday",
  "christmas|new year's(?: eve| day)?|year's end|year[- ]end",
);
const yearAtClauseEndPattern =
  /(?<![\p{L}\p{N}_$€£.,-])(?:20[2-9]\d|21\d\d)(?=\s*(?:$|[.,;:!?)]))/gu;

/** The words that state a time, in the common English forms. The day that they mean is not computed. */
export function timeSpans(text: string): Span[] {
  const dates = spansOf(text, datesPattern);
  const years = spansOf(text, yearAtClauseEndPattern);
  return [...dates, ...years.filter((year) => !dates.some((date) => overlaps(date, year)))];
}

/** The last year that the text names, where it names one. */
export function yearNamed(text: string): number | undefined {
  const years = timeSpans(text).flatMap(
    ({ start, end }) => text.slice(start, end).match(/\d{4}/)?.[0] ?? [],
  );
  return years.length === 0 ? undefined : Number(years.at(-1));
}
