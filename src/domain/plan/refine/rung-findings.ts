import type { ParsedStatement } from "./read-statement";
import { rungsAbove } from "./rung-mentions";
import { overlaps, slice, spansOf } from "./text";
import type { LadderRung, RefineFinding, RefineLadder, Span } from "./types";
import { genericRisePattern, hiringPattern, secondGoalPattern } from "./vocabulary";

type RungFinding = Extract<RefineFinding, { rule: "namesNoRung" | "twoGoals" }>;

/** Wishes for a promotion that name no rung, each with the rungs that could be meant. */
export function namesNoRung(
  { text, mentions, targets }: ParsedStatement,
  ladder: RefineLadder | null,
): RungFinding[] {
  if (targets.length > 0 || ladder?.targetRungId) return [];
  const stated = mentions.find(({ role }) => role === "start")?.rung.id ?? null;
  const rungs = ladder ? rungsAbove(ladder, ladder.currentRungId ?? stated) : [];
  return spansOf(text, genericRisePattern)
    .filter((span) => !mentions.some((mention) => overlaps(mention.span, span)))
    .filter(({ start }) => !hiringPattern.test(text.slice(0, start)))
    .map((span) => finding("namesNoRung", text, span, rungs));
}

/**
 * More than one goal in a sentence: joined by words that announce a second goal, or two target rungs side by side
 * ("Senior Manager or Director"). A rung on the path ("Senior Manager, then Director") is not a second goal.
 */
export function twoGoals({ text, targets }: ParsedStatement): RungFinding[] {
  const found: RungFinding[] = [];
  for (const [index, first] of targets.entries()) {
    const second = targets[index + 1];
    if (!second || second.rung.id === first.rung.id) continue;
    const between = text.slice(first.span.end, second.span.start);
    if (!/^,?\s+(?:and|or)\s+(?:(?:be|become|an?|the)\s+)*$/iu.test(between)) continue;
    const span = { start: first.span.start, end: second.span.end };
    found.push(finding("twoGoals", text, span, [first.rung, second.rung]));
  }
  const joined = spansOf(text, secondGoalPattern)
    .filter(({ start }) => text.slice(0, start).trim() !== "")
    .filter((span) => !found.some((other) => overlaps(other.span, span)))
    .map((span) => finding("twoGoals", text, span, []));
  return [...found, ...joined];
}

function finding(
  rule: RungFinding["rule"],
  text: string,
  span: Span,
  rungs: readonly LadderRung[],
): RungFinding {
  return { rule, in: "statement", span, values: { phrase: slice(text, span), rungs } };
}
