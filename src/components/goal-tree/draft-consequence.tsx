"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useFormatter } from "@/components/providers/use-formatter";
import type { ForeseenPlan } from "@/domain/goal/foreseen-plan";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { daysBetween } from "@/domain/plan/shared/calendar";
import type { NodeDraft } from "./draft";
import type { DraftPlan } from "./draft-plan";
import { useContradictionSentence } from "./use-contradiction-sentence";
import { useWeekday } from "./use-value-text";

export type DraftConsequenceProps = {
  draftPlan: DraftPlan;
  draft: Pick<NodeDraft, "kind" | "parentId" | "placement">;
  dueOn: string | null;
  durationDays: number | null;
};

/** When a step must start and what it makes of the plan, computed with it before it is saved. */
export function DraftConsequence({ draftPlan, draft, dueOn, durationDays }: DraftConsequenceProps) {
  const { plan, foresee } = draftPlan;
  const { kind, parentId, placement } = draft;
  const given = useMemo(
    () => ({ parentId, placement, node: { kind, dueOn, durationDays } }),
    [parentId, placement, kind, dueOn, durationDays],
  );
  // A large plan takes a while, and what is typed is drawn first.
  const computed = useDeferredValue(given);
  const foreseen = useMemo(() => {
    const { node, ...position } = computed;
    if (node.dueOn === null && node.durationDays === null) return null;
    return foresee({ ...position, node: { id: "draft", title: "", ...node } });
  }, [foresee, computed]);
  return (
    <p aria-live="polite" className="text-sm text-ink-2">
      {foreseen ? <Sentences foreseen={foreseen} plan={plan} /> : null}
    </p>
  );
}

/** Nearer days are clear without their year. */
const daysWithoutYear = 330;

function Sentences({
  foreseen: { latestStart, before, after, contradiction },
  plan: { today, goal, nodes },
}: {
  foreseen: ForeseenPlan;
  plan: GoalPlan;
}) {
  const t = useTranslations("climb.reading");
  const format = useFormatter();
  const sentenceOf = useContradictionSentence();
  const titleOf = (id: string | null) => nodes.find((node) => node.id === id)?.title ?? "";
  const isLate = after.shortfallDays > 0;
  const spareDays = after.spareDays ?? 0;
  return (
    <>
      {contradiction ? (
        <span>
          {sentenceOf(contradiction, {
            other: titleOf(contradiction.otherId),
            targetDate: format.dateTime(instantOf(goal.targetDate), dayStyles.short),
          })}{" "}
        </span>
      ) : null}
      {latestStart ? <StartBy latestStart={latestStart} today={today} /> : null}{" "}
      {isLate && after.shortfallDays !== before.shortfallDays ? (
        <span className="font-medium text-risk">
          {t(before.shortfallDays > 0 ? "shorter" : "short", {
            after: after.shortfallDays,
            before: before.shortfallDays,
          })}
        </span>
      ) : null}
      {!isLate && before.spareDays !== null && spareDays !== before.spareDays
        ? t("spare", { after: spareDays, before: before.spareDays })
        : null}
    </>
  );
}

function StartBy({ latestStart, today }: { latestStart: string; today: string }) {
  const t = useTranslations("climb.reading");
  const weekday = useWeekday();
  const days = Math.abs(daysBetween(today, latestStart));
  return t.rich(latestStart < today ? "shouldHaveStarted" : "startBy", {
    strong,
    days,
    ...weekday(latestStart, days < daysWithoutYear ? "dayAndMonth" : "full"),
  });
}

const strong = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;
