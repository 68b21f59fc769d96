"use client";

import { createContext, useContext } from "react";

/** A change of the goal itself that was saved, and what reverts it. */
export type GoalChange = {
  /** The version of the goal that it was made on, and the one that it left. */
  readonly from: number;
  readonly to: number;
  /**
   * Reverts it on a version of the goal. Returns the version that it leaves; null where somebody else has changed the same
   * since, which then stays.
   */
  readonly revert: (direction: "undo" | "redo", version: number) => Promise<number | null>;
};

export type GoalHistory = {
  /** Adds a change to what can be undone on the page, and returns what undoes it. */
  record: (change: GoalChange) => () => void;
};

/** Where no plan is drawn, a change can only be undone by its own message. */
const noHistory: GoalHistory = {
  record:
    ({ to, revert }) =>
    () =>
      void revert("undo", to).catch(() => undefined),
};

const GoalHistoryContext = createContext<GoalHistory>(noHistory);

export const GoalHistoryProvider = GoalHistoryContext.Provider;
export const useGoalHistory = () => useContext(GoalHistoryContext);
