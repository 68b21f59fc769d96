import type { DateRules } from "../dates";
import { contextOf } from "../dates/parse-target-date";
import { certainty, opening } from "./certainty";
import { preposition, setOff } from "./leading-words";
import { type TimePart, timeParts } from "./time-parts";

/**
 * A part of a sentence that is a date or a length, with its position in what was typed. One that is taken is no part of
 * the title any more; one that is not may belong to the title, and is only offered.
 */
export type SentencePart = TimePart & { readonly taken: boolean };

export type ParsedSentence = {
  /** What remains as the title without the parts that are taken. */
  readonly title: string;
  /** In the order of the sentence. At most one date and one length of them are taken. */
  readonly parts: readonly SentencePart[];
  /** The sentence says when and how long, and not what: nothing is taken of it, because no title would be left. */
  readonly isTitleMissing: boolean;
};

/** Longer texts are not searched: no title is as long. */
export const maxSentenceLength = 400;

/** What may stand between the parts of a sentence, and between them and the title. */
const separators = "[\\s,;:–—-]";
const endOfSentence = new RegExp(`^(?:${separators}|[).!…])*$`);
const separatorsBefore = new RegExp(`(?:${separators}|\\()*$`);

type Span = { readonly from: number; readonly to: number };

/**
 * The title without some parts of the sentence, and without the signs that set them off. Where the sentence goes on, so
 * does its title; a full stop at its end goes with the part before it.
 */
export function titleWithout(text: string, parts: readonly Span[]): string {
  if (parts.length === 0) return text.trim();
  let marked = "";
  let at = 0;
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    marked += `${text.slice(at, from)}\0`;
    at = to;
  }
  return signsOfParts
    .reduce((title, [signs, left]) => title.replace(signs, left), marked + text.slice(at))
    .trim();
}

/** The signs that go with a part, which NUL stands for, and what is left of them. */
const signsOfParts: readonly (readonly [signs: RegExp, left: string])[] = [
  [new RegExp(`\\((?:${separators}*\0${separators}*)+\\)`, "g"), "\0"],
  [new RegExp(`${separators}+\0`, "g"), "\0"],
  [new RegExp(`(^|\\()\0+${separators}*`, "g"), "$1"],
  [new RegExp(`\0(?:${separators}|[.!…])*$`), ""],
  [/\0/g, ""],
];

function inParentheses(text: string, { from, to }: Span): boolean {
  return /\(\s*$/.test(text.slice(0, from)) && /^\s*\)/.test(text.slice(to));
}

/**
 * Finds the date and the length in a sentence such as "PM course, 12 weeks, by 1 March". A part is taken where it
 * stands at the end of the sentence, or is set off at its beginning or in parentheses, and its words say that it is a
 * date or a length of what is to be done (`certainty`). Everything else ("2028 strategy offsite", "Plan 1 March event")
 * is only offered: a wrong taking is worse than none.
 */
export function readSentence(text: string, rules: DateRules): ParsedSentence {
  if (text.length > maxSentenceLength)
    return { title: text.trim(), parts: [], isTitleMissing: false };
  const context = contextOf(rules);
  const found = timeParts(text, context);
  const certainties = new Map(found.map((part) => [part, certainty(text, part, found, context)]));
  const certain = found.filter((part) => certainties.get(part) === "certain");
  const isTitleMissing = certain.length > 0 && !leavesTitle(text, certain);
  const taken = new Set<TimePart>();
  const isFree = ({ kind }: TimePart) => ![...taken].some((part) => part.kind === kind);
  const consider = (part: TimePart, separation: Separation) => {
    if (!isFree(part) || isTitleMissing || !certain.includes(part)) return false;
    if (!leavesEnough(text, [...taken, part], separation)) return false;
    taken.add(part);
    return true;
  };

  let end = text.length;
  for (const part of [...found].reverse()) {
    const isLast = endOfSentence.test(text.slice(part.to, end));
    if (!isLast || !consider(part, "end")) break;
    end = part.from - (separatorsBefore.exec(text.slice(0, part.from))?.[0].length ?? 0);
  }
  for (const part of found) {
    if (taken.has(part)) continue;
    const opens = text.slice(0, part.from).trim() === "" && opening.test(text.slice(part.to));
    if (opens || inParentheses(text, part)) consider(part, "set off");
  }
  const parts = found
    .map((part) => ({ ...part, taken: taken.has(part) }))
    .filter((_, at) => certainties.get(found[at] as TimePart) !== "none");
  return { title: titleWithout(text, [...taken]), parts, isTitleMissing };
}

/** How a part is separated from the title: by standing at the end alone, or by signs. */
type Separation = "end" | "set off";

/** Whether something that can be a title remains without the parts. */
export function leavesTitle(text: string, parts: readonly Span[]): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(titleWithout(text, parts));
}

/** More than a word of the title must remain where nothing but its end says that the part is a date. */
function leavesEnough(text: string, parts: readonly TimePart[], separation: Separation): boolean {
  if (!leavesTitle(text, parts)) return false;
  const title = titleWithout(text, parts);
  const isSetOff = separation === "set off" || parts.every((part) => isMarked(text, part));
  return isSetOff || title.split(/\s+/).length > 1;
}

/** Whether a sign or a preposition sets the part off from the words before it. */
function isMarked(text: string, { from, words }: TimePart): boolean {
  return setOff.test(text.slice(0, from)) || preposition.test(words);
}
