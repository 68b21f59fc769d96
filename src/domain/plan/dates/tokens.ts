import { monthNames } from "./names";
import { numberAt } from "./number-words";
import { type PlainText, plainText } from "./plain-text";
import { canonicalWord } from "./vocabulary";

/**
 * A word in the form that the grammar uses, with its position in the typed text (`to` is exclusive). Where an
 * abbreviation is spelled out in several words, each of them has the position of the abbreviation.
 */
export type Token = { readonly text: string; readonly from: number; readonly to: number };

/** Texts longer than this are not dates, and are refused without being read. */
export const maxTextLength = 160;
export const maxTokens = 24;

const month = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const end = String.raw`(?![\d]|[./-]\d)`;

const lexemeSources = [
  // What hangs on a plus at the beginning is counted from today.
  String.raw`(?<plus>^ *\+)`,
  String.raw`(?<isoLength>(?<![\p{L}\d])p(?=t?\d)(?:\d+(?:[.,]\d+)?[ymwd])*(?:t(?:\d+(?:[.,]\d+)?[hms])+)?(?![\p{L}\d]))`,
  // Dates in figures with spaces: "17. 05. 2027", "2027 - 05 - 17", "3 / 4", "17. 5.".
  String.raw`(?<spaced>(?<![\p{L}\d.,/:-])(?:\d{4} *(?<a>[./-]) *\d{1,2} *\k<a> *\d{1,2}|\d{1,2} *(?<b>[./-]) *\d{1,2} *\k<b> *(?:\d{4}|\d{2})|\d{1,2} *\/ *(?:\d{4}|\d{1,2})|\d{4} *[/-] *\d{1,2}|\d{1,2} *- *\d{4})${end}|\d{1,2}\. +(?:\d{1,2}(?=\.(?!\d))|0\d(?![\d.])))`,
  // "2027年12月31日", "12월 31일", "2027年12月".
  String.raw`(?<han>(?<!\d)(?:\d{4} *[年년] *)?(?:0?[1-9]|1[0-2]) *[月월](?: *\d{1,2} *[日号號일])?(?![\p{L}\d]))`,
  // The figure of "Dec-27" is a day or a year; that of "Dec-27-2028" is a day.
  String.raw`(?<joined>(?<=(?<![\p{L}\d]|\d[-/. ]?)(?:${month}|sept)\.?[-/])\d{2}(?![\d]|[/-]\d|\p{L}))`,
  String.raw`(?<prime>(?<=(?<!\d)\d{1,3})'(?![\p{L}\d]))`,
  String.raw`(?<ordinal>\d+(?:st|nd|rd|th)(?![\p{L}\d]))`,
  // In "Q1-2028" and "Mar-04-2028" the number belongs to the letters before it, not to the year after it.
  String.raw`(?<figure>(?<=\p{L}-?)\d+)`,
  String.raw`(?<fraction>\d*[½¼¾])`,
  String.raw`(?<thousands>\d{1,3}(?:(?:,\d{3})+(?!\d)|(?:[ ']\d{3})+(?= *\p{L})))`,
  String.raw`(?<decimal>\d+,\d(?!\d))`,
  String.raw`(?<pointFirst>(?<![\p{L}\d.])\.\d+(?![\d./:-]))`,
  String.raw`(?<number>\d+(?:[./:-]\d+)*)`,
  String.raw`(?<shortYear>'\d{2}(?!\d))`,
  String.raw`(?<word>\p{L}+(?:'\p{L}+)*)`,
  // A dash or slash between words only joins them ("mid-March"). Before a number it would be a minus sign, and between
  // two lengths ("2w-3w") it makes a range.
  String.raw`(?<joiner>(?<=[\p{L}\d.])(?<!\d[dwmyh])[-/](?=[\p{L}\d]))`,
  String.raw`(?<ignored>[\s,;.:!?"“”'])`,
  "(?<other>.)",
];
const lexemePattern = new RegExp(lexemeSources.join("|"), "gisu");

/** A date in the order of East Asia, as ISO writes it; without a year as a day and its month in words. */
function eastAsianDate(han: string): string {
  const [year, month = "", day] = /^(\d{4}\D+)?(\d+)\D+(\d+)?/.exec(han)?.slice(1) ?? [];
  const name = monthNames[Number(month) - 1] ?? "";
  if (year === undefined) return day === undefined ? name : `${day} ${name}`;
  const yearAndMonth = `${year.slice(0, 4)}-${month.padStart(2, "0")}`;
  return day === undefined ? yearAndMonth : `${yearAndMonth}-${day.padStart(2, "0")}`;
}

const decimals = new Map([
  ["½", ".5"],
  ["¼", ".25"],
  ["¾", ".75"],
]);

const isoUnits = { y: "year", m: "month", w: "week", d: "day", h: "hour", s: "secs" } as const;

/** An ISO 8601 duration in words: `P1Y6M` → `1 year 6 month`, `PT30M` → `30 minute`. */
function spelledOutLength(isoLength: string): string {
  const [date = "", time = ""] = isoLength.slice(1).toLowerCase().replaceAll(",", ".").split("t");
  const spell = (part: string, minutes: boolean) =>
    part.replace(/([\d.]+)([ymwdhs])/g, (_, count: string, unit: keyof typeof isoUnits) => {
      return `${count} ${minutes && unit === "m" ? "minute" : isoUnits[unit]} `;
    });
  return `${spell(date, false)}${spell(time, true)}`.trim();
}

function canonical(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { plus, isoLength, spaced, han, joined: figureAfterMonth, prime } = groups;
  const { ordinal, figure, fraction, thousands, decimal, pointFirst } = groups;
  const { number, shortYear, word, other } = groups;
  if (word !== undefined) return canonicalWord(word.toLowerCase());
  if (plus !== undefined) return "in";
  if (isoLength !== undefined) return spelledOutLength(isoLength);
  if (spaced !== undefined) return spaced.replaceAll(" ", "");
  if (han !== undefined) return eastAsianDate(han);
  if (figureAfterMonth !== undefined) return `-${figureAfterMonth}`;
  if (prime !== undefined) return "minute";
  if (fraction !== undefined)
    return `${fraction.slice(0, -1) || 0}${decimals.get(fraction.slice(-1))}`;
  if (thousands !== undefined) return thousands.replace(/\D/g, "");
  if (decimal !== undefined) return decimal.replace(",", ".");
  if (pointFirst !== undefined) return `0${pointFirst}`;
  if (other === "&" || other === "+") return "and";
  if (shortYear !== undefined) return `20${shortYear.slice(1)}`;
  return (ordinal ?? figure ?? number ?? other)?.toLowerCase();
}

/**
 * The words of a text in lower case and one spelling, with numbers in digits. Left out are "the", a repeated "this"
 * ("this coming Friday", where "coming" becomes "this" too) and punctuation that only separates. Characters with a
 * meaning of their own stay, so that none is ignored by mistake.
 */
export function tokenize(text: string): Token[] {
  return tokensOf(plainText(text));
}

export function tokensOf({ text, span }: PlainText): Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(lexemePattern)) {
    const spelledOut = match.groups && canonical(match.groups)?.split(" ");
    const position = span(match.index, match.index + match[0].length);
    for (const word of spelledOut ?? []) words.push({ text: word, ...position });
  }
  return withDigits(words).filter(({ text: word }, at, all) => {
    if (word === "this") return all[at - 1]?.text !== "this";
    return word !== "the" || at === all.length - 1;
  });
}

function withDigits(words: readonly Token[]): Token[] {
  const texts = words.map((word) => word.text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(texts, at);
    const first = words[at];
    const last = words[at + (number?.length ?? 1) - 1];
    if (first && last) {
      tokens.push({ text: number?.text ?? first.text, from: first.from, to: last.to });
    }
    at += number?.length ?? 1;
  }
  return tokens;
}

export function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}

/** The typed text from the first of the tokens to the last. */
export function typed(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.from, last.to) : "";
}

/** The typed text before and after some of the tokens, with "…" where they were. */
export function withoutTokens(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): string {
  const parts = [typed(text, tokens.slice(0, from)), typed(text, tokens.slice(to))];
  return parts.filter((part) => part !== "").join(" … ");
}

/** The text without brackets around the whole of it. */
export function unwrapped(text: string): string {
  return (
    /^\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|（([^（）]*)）|【([^【】]*)】)\s*$/
      .exec(text)
      ?.slice(1)
      .find(Boolean) ?? text
  );
}

/** The beginning of a text that is too long to be quoted whole. */
export function shortened(text: string): string {
  return `${text.slice(0, 60).trim()}…`;
}
