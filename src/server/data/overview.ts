import { todayIn } from "@/domain/account/today";
import { nextStepsOf } from "@/domain/goal/card";
import { type Overview, type OverviewStep, overviewLimit } from "@/domain/goal/overview";
import { planModel } from "@/domain/goal/plan-model";
import { groupBy } from "@/domain/group-by";
import { pendingManagers } from "./consents";
import { listOwnGoals } from "./goal-lists";
import { nodesOfGoals } from "./goal-summaries";
import { mentorshipRequests } from "./mentorship-requests";
import { recentComments, unansweredThreads } from "./recent-comments";
import type { Scope } from "./scope";

/** The Today screen in six statements, however many goals and comments there are. */
export async function readOverview(scope: Scope): Promise<Overview> {
  const goals = await listOwnGoals(scope);
  const plans = groupBy(await nodesOfGoals(scope, goals), ({ goalId }) => goalId);
  const steps = goals
    .flatMap((goal): OverviewStep[] => {
      const model = planModel({ ...goal, nodes: plans.get(goal.id) ?? [] }, goal.today);
      return nextStepsOf(model).map((step) => ({
        ...step,
        goalId: goal.id,
        goalStatement: goal.statement,
      }));
    })
    .sort(byNeed);
  const inState = (state: OverviewStep["state"]) => {
    const all = steps.filter((step) => step.state === state);
    return { count: all.length, first: all.slice(0, overviewLimit) };
  };
  const managers = await pendingManagers(scope);
  return {
    today: todayIn(scope.viewer.timeZone ?? "UTC", scope.at),
    goals: goals.length,
    next: steps.slice(0, overviewLimit),
    startsSoon: inState("startsSoon"),
    late: inState("late"),
    waiting: {
      consents: managers.map(({ id, ...manager }) => ({ memberId: id, ...manager })),
      mentorships: await mentorshipRequests(scope),
      threads: await unansweredThreads(scope),
    },
    recentComments: await recentComments(scope),
  };
}

/** Orders the steps of several plans as each plan orders its own: by the day to start, then by the day to finish. */
function byNeed(a: OverviewStep, b: OverviewStep): number {
  const [one, other] = [a.startBy ?? a.finishBy, b.startBy ?? b.finishBy];
  if (one !== other) return one < other ? -1 : 1;
  if (a.finishBy === b.finishBy) return 0;
  return a.finishBy < b.finishBy ? -1 : 1;
}
