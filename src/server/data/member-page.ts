import { groupBy } from "@/domain/group-by";
import { careerPath } from "@/domain/ladder/career-path";
import type { MemberPage } from "@/domain/member/page";
import { noProgress, rollUp } from "@/domain/plan/progress/roll-up";
import { hasConsented } from "./consents";
import { rungRef } from "./goal-row";
import { nodesOfGoals, type ReadableGoal, readableGoalsOf } from "./goal-summaries";
import { publishedLadder } from "./ladders";
import type { MemberAccess } from "./member-access";
import { openMentorships } from "./mentorships";
import { positionsOf } from "./positions";
import { profileWithReports } from "./profiles";
import { lineAbove } from "./reporting-line";
import type { Scope } from "./scope";

const maxGoals = 50;

/** A person as the viewer may see them: always with their rung and positions, and with the goals that are shared. */
export async function readMemberPage(
  scope: Scope,
  { memberId, isSelf, abilities }: MemberAccess,
): Promise<MemberPage> {
  const { member, reports } = await profileWithReports(scope, memberId);
  const positions = await positionsOf(scope, [memberId]);
  const ladder = await publishedLadder(scope);
  const goals = await readableGoalsOf(scope, memberId, maxGoals);
  const targets = goals.flatMap((goal) => targetOf(goal) ?? []);
  return {
    member,
    isSelf,
    positions: positions.map(({ id, rung, startedOn, endedOn, decidedBy }) => ({
      id,
      rung,
      startedOn,
      endedOn,
      decidedBy,
    })),
    ladder,
    path: careerPath(ladder ?? { rungs: [], edges: [] }, positions, targets),
    reports,
    goals: await withProgress(scope, goals),
    consent: await consentTo(scope, memberId),
    can: {
      changeRung: abilities.has("changeRung"),
      askForMentorship: !isSelf && member.state === "active" && (await mayAsk(scope, memberId)),
    },
  };
}

/** The target rung and date of a goal; null where it has no target rung. */
export function targetOf(goal: ReadableGoal) {
  const rung = rungRef(goal);
  return rung && { rung, by: goal.targetDate };
}

async function withProgress(scope: Scope, goals: ReadableGoal[]): Promise<MemberPage["goals"]> {
  const nodes = groupBy(await nodesOfGoals(scope, goals), ({ goalId }) => goalId);
  return goals.map((goal) => {
    const rolled = rollUp(nodes.get(goal.id) ?? []);
    const { percent, done, total } = rolled.ok ? rolled.value.whole : noProgress;
    const { id, statement, targetDate, reachedOn } = goal;
    const progress = { percent, done, total };
    return { id, statement, targetDate, reachedOn, targetRung: rungRef(goal), progress };
  });
}

async function consentTo(scope: Scope, memberId: string): Promise<MemberPage["consent"]> {
  const above = await lineAbove(scope, scope.viewer.memberId);
  if (!above.some(({ id }) => id === memberId)) return "notAbove";
  return (await hasConsented(scope, scope.viewer.memberId, memberId)) ? "given" : "asked";
}

/**
 * Whether the viewer and this person may agree on another mentorship. Each may be the other's mentor, so there are two
 * at most.
 */
async function mayAsk(scope: Scope, memberId: string): Promise<boolean> {
  const existing = await openMentorships(scope);
  return existing.filter(({ other_id }) => other_id === memberId).length < 2;
}
