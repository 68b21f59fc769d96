"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fit } from "@/components/goal/fit";
import { SeenBy } from "@/components/goal/seen-by";
import { ownText } from "@/components/providers/own-text";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";

/** The statement, the intent as it was first said, and whether the plan fits. */
export function GoalHead({
  plan,
  model,
  day,
  eyebrow,
  actions,
  children,
}: {
  plan: GoalPlan;
  model: ClimbModel;
  day: (date: string, style?: "full") => string;
  eyebrow: ReactNode;
  /** The actions of the owner on the goal as a whole. */
  actions: ReactNode;
  /** What stands beside the facts. */
  children?: ReactNode;
}) {
  const t = useTranslations("goal");
  const { goal } = plan;
  const seenBy = goal.sharedWith.flatMap(({ audience, names }) =>
    names.length > 0 && names.length <= 3 ? names : [t(`seen.${audience}`)],
  );
  const steps = model.progress;
  const contradictionCount = model.contradictions.length;
  const fit = { ...model, contradictionCount, reachedOn: goal.reachedOn };
  const isJudged =
    steps.total > 0 || model.isAllDone || contradictionCount > 0 || goal.reachedOn !== null;
  return (
    <header>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 text-sm text-ink-2">
        <p>{eyebrow}</p>
        {actions}
      </div>
      <h1 className="font-serif text-heading leading-9 text-balance wrap-anywhere md:text-display md:leading-10.5">
        {goal.statement}
      </h1>
      {goal.intent === goal.statement ? null : (
        <p className="mt-2 max-w-2xl font-serif text-lg text-ink-2 italic break-words">
          {t.rich("intent", {
            intent: goal.intent,
            own: ownText,
            date: day(goal.commentedAt.slice(0, 10)),
            when: (chunks) => (
              <span className="font-sans text-sm not-italic text-ink-3">{chunks}</span>
            ),
          })}
        </p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-7 gap-y-1 border-y border-line py-3">
        <p className="figures">
          {t.rich("by", {
            date: day(goal.targetDate, "full"),
            strong: (texts) => <strong className="font-semibold">{texts}</strong>,
          })}
        </p>
        {isJudged ? <Fit plan={fit} /> : null}
        {steps.total > 0 ? (
          <p className="figures">
            {t.rich("stepsDone", {
              done: steps.done,
              total: steps.total,
              strong: (texts) => <strong className="font-semibold">{texts}</strong>,
            })}
          </p>
        ) : null}
        {model.lateCount > 0 ? (
          <p className="font-semibold text-risk">{t("lateCount", { count: model.lateCount })}</p>
        ) : null}
        <p>
          <SeenBy names={seenBy} />
        </p>
        {children}
      </div>
    </header>
  );
}
