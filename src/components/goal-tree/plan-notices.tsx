"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { ownText } from "@/components/providers/own-text";
import { Button } from "@/components/ui/button";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { planOf } from "@/domain/goal/plan-input";
import { shortfallOf } from "@/domain/goal/shortfall";
import { lengthOf } from "@/domain/plan/length";

type NoticesProps = {
  plan: GoalPlan;
  model: ClimbModel;
  day: (date: string, style?: "full") => string;
  /** Takes the focus to a row. */
  show: (id: string) => void;
};

/** What is wrong with a plan as a whole, in words: the first contradiction, and which step makes it short. */
export function PlanNotices(props: NoticesProps) {
  return (
    <>
      <FirstContradiction {...props} />
      <WhyShort {...props} />
    </>
  );
}

function FirstContradiction({ model, day, plan, show }: NoticesProps) {
  const t = useTranslations("contradiction");
  const [first, ...others] = model.contradictions;
  if (!first) return null;
  const titleOf = (id: string | null) => model.byId.get(id ?? "")?.row.title ?? "";
  return (
    <NoticeLine id={first.nodeId} show={show}>
      {t.rich(`head.${first.kind}`, {
        title: titleOf(first.nodeId),
        other: titleOf(first.otherId),
        ...lengthOf(first.daysAfter, "rounded"),
        date: day(plan.goal.targetDate),
        own: ownText,
      })}
      {others.length > 0 ? (
        <span className="ms-1.5">{t("others", { count: others.length })}</span>
      ) : null}
    </NoticeLine>
  );
}

function WhyShort({ plan, model, day, show }: NoticesProps) {
  const t = useTranslations("contradiction");
  const current = useMemo(() => ({ plan, model }), [plan, model]);
  // It takes another schedule of the whole plan, and what was changed is drawn before that.
  const drawn = useDeferredValue(current);
  const shortfall = useMemo(
    () =>
      shortfallOf(
        planOf(drawn.plan),
        { ...drawn.model, nodes: drawn.model.byId },
        drawn.plan.today,
      ),
    [drawn],
  );
  if (!shortfall) return null;
  const { nodeId, dueId, durationDays, chainDays, others, date, days } = shortfall;
  const length = lengthOf(durationDays ?? 0, "exact");
  const total = lengthOf(chainDays, "exact");
  const due = dueId === null ? "target" : dueId === nodeId ? "own" : "other";
  const passed = { own: "passedOwn", other: "passed", target: "passedTarget" } as const;
  const titleOf = (id: string | null) => model.byId.get(id ?? "")?.row.title ?? "";
  return (
    <NoticeLine id={nodeId} show={show}>
      {t.rich(`short.${date < plan.today || !durationDays ? passed[due] : due}`, {
        title: titleOf(nodeId),
        due: titleOf(dueId),
        ...length,
        total: total.count,
        totalUnit: total.unit,
        others,
        date: day(date),
        days,
        own: ownText,
      })}
    </NoticeLine>
  );
}

function NoticeLine({
  id,
  show,
  children,
}: {
  id: string;
  show: (id: string) => void;
  children: ReactNode;
}) {
  const t = useTranslations("contradiction");
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4 border-s-2 border-risk ps-3">
      <span className="people-text min-w-0">{children}</span>
      <Button variant="quiet" className="print:hidden" onClick={() => show(id)}>
        {t("show")}
      </Button>
    </p>
  );
}
