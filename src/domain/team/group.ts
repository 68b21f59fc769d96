import type { TeamGoal, TeamGroup } from "./team";

/**
 * The days left before something in the plan must start if the plan is to fit; below 0 where it is too late for that.
 */
export function daysLeftIn(
  goal: Pick<TeamGoal, "spareDays" | "shortfallDays" | "fits">,
): number | null {
  if (goal.fits === false) return -goal.shortfallDays;
  return goal.spareDays;
}

/**
 * What the manager can do now about a person, by the goals that the person shares. To respond to a comment comes first.
 */
export function groupOf(
  goals: readonly Pick<
    TeamGoal,
    "waiting" | "spareDays" | "shortfallDays" | "fits" | "lateCount" | "contradictionCount"
  >[],
  withinDays: number,
): TeamGroup {
  if (goals.some(({ waiting }) => waiting !== null)) return "waiting";
  const slips = goals.some((goal) => {
    const daysLeft = daysLeftIn(goal);
    return (
      goal.contradictionCount > 0 ||
      goal.lateCount > 0 ||
      (daysLeft !== null && daysLeft <= withinDays)
    );
  });
  return slips ? "slipping" : "onTrack";
}
