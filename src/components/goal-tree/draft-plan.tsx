"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import {
  type Fit,
  type ForeseenPlan,
  foreseenPlan,
  type NewPosition,
} from "@/domain/goal/foreseen-plan";
import type { GoalPlan } from "@/domain/goal/goal-plan";

/** The plan to which a draft will be added, and what it would make of that plan. */
export type DraftPlan = {
  readonly plan: GoalPlan;
  readonly foresee: (position: NewPosition) => ForeseenPlan | null;
};

const DraftPlanContext = createContext<DraftPlan | null>(null);

export const useDraftPlan = (): DraftPlan | null => useContext(DraftPlanContext);

/**
 * Gives the plan to the draft alone: the hundreds of rows beside it are not drawn anew with each change of the plan. The
 * engine comes with it, because the page has it already, and the composer is loaded later.
 */
export function DraftPlanProvider({
  plan,
  model: { spareDays, shortfallDays },
  children,
}: {
  plan: GoalPlan;
  model: Fit;
  children: ReactNode;
}) {
  const value = useMemo(() => {
    const foresee: DraftPlan["foresee"] = (position) =>
      foreseenPlan(plan, { spareDays, shortfallDays }, position);
    return { plan, foresee };
  }, [plan, spareDays, shortfallDays]);
  return <DraftPlanContext value={value}>{children}</DraftPlanContext>;
}
