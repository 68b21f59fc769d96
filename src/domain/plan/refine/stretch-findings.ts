import type { ParsedStatement } from "./read-statement";
import { rungMentions, rungsAbove } from "./rung-mentions";
import { slice, trimmedSpan, wordsOf } from "./text";
import { yearNamed } from "./time-words";
import type { RefineFinding, RefineInput } from "./types";

/**
 * Checks that a stretch goes beyond the goal: it does not repeat the goal, and a rung that it names is above the
 * goal's. The goal's own rung in an earlier year is a stretch too.
 */
export function stretchFindings(
  stretch: string,
  goal: ParsedStatement,
  input: RefineInput,
): RefineFinding[] {
  const words = wordsOf(stretch);
  if (words.length === 0) return [];
  const whole = trimmedSpan(stretch);
  if (words.join(" ") === wordsOf(goal.text).join(" ")) {
    const values = { phrase: slice(stretch, whole) };
    return [{ rule: "stretchRepeatsGoal", in: "stretch", span: whole, values }];
  }

  const ladder = input.ladder ?? null;
  const chosen = ladder?.rungs.find(({ id }) => id === ladder.targetRungId);
  const target = chosen ?? goal.targets.at(-1)?.rung;
  if (!ladder || !target) return [];
  const above = rungsAbove(ladder, target.id);
  // In a stretch the current rung is a rung like any other, and naming it does not reach beyond the goal.
  const named = rungMentions(stretch, { ...ladder, currentRungId: null }).filter(
    ({ role }) => role === "target",
  );
  const first = named[0];
  if (!first || named.some(({ rung }) => above.includes(rung))) return [];
  if (first.rung.id === target.id && isEarlier(stretch, goal.text, input)) return [];
  const values = { phrase: slice(stretch, first.span), rung: first.rung, target };
  return [{ rule: "stretchNotAbove", in: "stretch", span: first.span, values }];
}

function isEarlier(stretch: string, goal: string, { targetDate }: RefineInput): boolean {
  const goalYear = yearNamed(goal) ?? (targetDate ? Number(targetDate.slice(0, 4)) : undefined);
  const stretchYear = yearNamed(stretch);
  return goalYear !== undefined && stretchYear !== undefined && stretchYear < goalYear;
}
