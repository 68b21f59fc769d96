"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";

/** The plan to which a draft will be added, with its fit without the draft. */
export type DraftPlan = {
  readonly plan: GoalPlan;
  readonly fit: Pick<ClimbModel, "spareDays" | "shortfallDays">;
};

const DraftPlanContext = createContext<DraftPlan | null>(null);

export const useDraftPlan = (): DraftPlan | null => useContext(DraftPlanContext);

/** Gives the plan to the draft alone: the hundreds of rows beside it are not drawn anew with each change of the plan. */
export function DraftPlanProvider({
  plan,
  model: { spareDays, shortfallDays },
  children,
}: {
  plan: GoalPlan;
  model: DraftPlan["fit"];
  children: ReactNode;
}) {
  const value = useMemo(
    () => ({ plan, fit: { spareDays, shortfallDays } }),
    [plan, spareDays, shortfallDays],
  );
  return <DraftPlanContext value={value}>{children}</DraftPlanContext>;
}
