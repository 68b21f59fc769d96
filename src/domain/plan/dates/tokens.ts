import { numberAt } from "./number-words";
import { canonicalWord } from "./vocabulary";

/**
 * A word in the form that the grammar uses, with its position in the typed text (`to` is exclusive). Where an
 * abbreviation is spelled out in several words, each of them has the position of the abbreviation.
 */
export type Token = { readonly text: string; readonly from: number; readonly to: number };

/** Texts longer than this are not dates, and are refused without being read. */
export const maxTextLength = 160;
export const maxTokens = 24;

const lexemeSources = [
  String.raw`(?<ordinal>\d+(?:st|nd|rd|th)(?![\p{L}\d]))`,
  // In "Q1-2028" and "Mar-04-2028" the number belongs to the letters before it, not to the year after it.
  String.raw`(?<figure>(?<=\p{L}-?)\d+)`,
  String.raw`(?<fraction>\d*½)`,
  String.raw`(?<thousands>\d{1,3}(?:,\d{3})+(?!\d))`,
  String.raw`(?<decimal>\d+,\d(?!\d))`,
  String.raw`(?<pointFirst>(?<![\p{L}\d.])\.\d+(?![\d./:-]))`,
  String.raw`(?<number>\d+(?:[./:-]\d+)*)`,
  String.raw`(?<shortYear>'\d{2}(?!\d))`,
  String.raw`(?<word>\p{L}+(?:'\p{L}+)*)`,
  // A dash or slash between words only joins them ("mid-March"). Before a number it would be a minus sign, and between
  // two lengths ("2w-3w") it makes a range.
  String.raw`(?<joiner>(?<=[\p{L}\d.])(?<!\d[dwmy])[-/](?=[\p{L}\d]))`,
  // Includes invisible characters that pasted text may contain: zero-width spaces and joiners.
  String.raw`(?<ignored>[\s,;.:!?"“”'\u200b\u200c\u200d\u2060])`,
  "(?<other>.)",
];
const lexemePattern = new RegExp(lexemeSources.join("|"), "gisu");

/**
 * Replaces each special character by exactly one plain one, so that positions stay the same: dashes, quotes, spaces,
 * full-width digits.
 */
function plainCharacters(text: string): string {
  return text
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[^\x20-\x7e]/g, (sign) => {
      const plain = sign.normalize("NFKC");
      return plain.length === 1 ? plain : sign;
    });
}

function canonical(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { ordinal, figure, fraction, thousands, decimal, pointFirst } = groups;
  const { number, shortYear, word, other } = groups;
  if (word !== undefined) return canonicalWord(word.toLowerCase());
  if (fraction !== undefined) return `${fraction.slice(0, -1) || 0}.5`;
  if (thousands !== undefined) return thousands.replaceAll(",", "");
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
  const words: Token[] = [];
  for (const match of plainCharacters(text).matchAll(lexemePattern)) {
    const spelledOut = match.groups && canonical(match.groups)?.split(" ");
    for (const word of spelledOut ?? []) {
      words.push({ text: word, from: match.index, to: match.index + match[0].length });
    }
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

/** The beginning of a text that is too long to be quoted whole. */
export function shortened(text: string): string {
  return `${text.slice(0, 60).trim()}…`;
}
