"use client";

import { createContext, useContext } from "react";
import type { ForeseenPlan, NewPosition } from "@/domain/goal/foreseen-plan";
import type { GoalPlan } from "@/domain/goal/goal-plan";

/** The plan to which a draft will be added, and what it would make of that plan. */
export type DraftPlan = {
  readonly plan: GoalPlan;
  readonly foresee: (position: NewPosition) => ForeseenPlan | null;
};

/** Apart from its provider, which brings the engine: the page has that already, and the composer is loaded later. */
export const DraftPlanContext = createContext<DraftPlan | null>(null);

export const useDraftPlan = (): DraftPlan | null => useContext(DraftPlanContext);
