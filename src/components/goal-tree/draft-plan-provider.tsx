"use client";

import { type ReactNode, useMemo } from "react";
import { foreseenPlan, type SpareTime } from "@/domain/goal/foreseen-plan";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { type DraftPlan, DraftPlanContext } from "./draft-plan";

/** Gives the plan to the draft alone: the hundreds of rows beside it are not drawn anew with each change of the plan. */
export function DraftPlanProvider({
  plan,
  model: { spareDays, shortfallDays },
  children,
}: {
  plan: GoalPlan;
  model: SpareTime;
  children: ReactNode;
}) {
  const value = useMemo(() => {
    const foresee: DraftPlan["foresee"] = (position) =>
      foreseenPlan(plan, { spareDays, shortfallDays }, position);
    return { plan, foresee };
  }, [plan, spareDays, shortfallDays]);
  return <DraftPlanContext value={value}>{children}</DraftPlanContext>;
}
