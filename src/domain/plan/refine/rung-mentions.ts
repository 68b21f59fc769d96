import { overlaps } from "./text";
import type { LadderRung, RefineLadder, Span } from "./types";

/** `start`: the rung that is to be left; `way`: a rung that is passed through; `person`: a person on that rung. */
export type RungMention = {
  readonly rung: LadderRung;
  readonly span: Span;
  readonly role: "target" | "start" | "way" | "person";
};

const startPattern =
  /(?:\bfrom|\bleav(?:e|ing)|\bbeyond|\bpast|\bstop being|\binstead of|\brather than)(?:\s+(?:being|an?|the|my|current|being an?))*\s+$/iu;
const viaPattern = /(?:\bvia|\bthrough|\bby way of|\bpassing)(?:\s+(?:an?|the))?\s+$/iu;
const personPattern =
  /(?:\b(?:my|our|your|their|his|her)(?:\s+current)?|\b(?:with|by|convince|persuade|ask|get|report(?:s|ing)?\s+to)(?:\s+(?:an?|the))?)\s+$/iu;
const positionPattern = /^(?:['’]s)?\s+(?:role|position|title|job|post|level|promotion|rung)\b/iu;

/** Names of rungs that are also everyday words ("to lead a project") and need more context to count as a mention. */
const everydayPattern =
  /^(?:lead|head|senior|junior|principal|partner|associate|staff|expert|fellow|chief|executive)$/iu;
const leadInPattern =
  /(?:\ban?|\bthe|\bto|\bas|\bfrom|\bbe|\bbecom(?:e|ing)|\breach|\bvia|\bthrough)\s+$/iu;
const nameEndPattern =
  /^\s*(?:$|[.,;:!?)]|(?:by|in|within|before|until|at|of|on|and|or|to|role|position|level|this|next|no)\b)/iu;

/** The mentions of rungs of the ladder in the text, in order. Of two names that overlap, the longer one counts. */
export function rungMentions(text: string, ladder: RefineLadder | null): RungMention[] {
  const longestFirst = [...(ladder?.rungs ?? [])].sort((a, b) => b.name.length - a.name.length);
  const mentions: RungMention[] = [];
  for (const rung of longestFirst) {
    for (const match of text.matchAll(namePattern(rung.name))) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (mentions.some((mention) => overlaps(mention.span, span))) continue;
      if (everydayPattern.test(rung.name.trim()) && !meantAsName(text, span)) continue;
      mentions.push({ rung, span, role: roleOf(text, span, rung.id === ladder?.currentRungId) });
    }
  }
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

/** The rungs above the given one, in the ladder's order; all rungs where it is none of them. */
export function rungsAbove(ladder: RefineLadder, fromId: string | null): readonly LadderRung[] {
  const { rungs, edges = [] } = ladder;
  const from = rungs.findIndex(({ id }) => id === fromId);
  if (from < 0) return rungs;
  if (edges.length === 0) return rungs.slice(from + 1);
  const reached = new Set([fromId]);
  const queue = [fromId];
  for (const at of queue) {
    for (const { fromId: lower, toId: upper } of edges) {
      if (lower !== at || reached.has(upper)) continue;
      reached.add(upper);
      queue.push(upper);
    }
  }
  return rungs.filter(({ id }) => id !== fromId && reached.has(id));
}

function namePattern(name: string): RegExp {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return /(?!)/g;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped.join("[\\s-]+")}(?![\\p{L}\\p{N}_])`, "giu");
}

function meantAsName(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const capital = /^\p{Lu}/u.test(text.slice(start, end)) && before.trim() !== "";
  return capital || (leadInPattern.test(before) && nameEndPattern.test(text.slice(end)));
}

function roleOf(text: string, { start, end }: Span, current: boolean): RungMention["role"] {
  const before = text.slice(0, start);
  if (startPattern.test(before)) return "start";
  if (viaPattern.test(before)) return "way";
  if (personPattern.test(before) && !positionPattern.test(text.slice(end))) return "person";
  return current ? "start" : "target";
}
