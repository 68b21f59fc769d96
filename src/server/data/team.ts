import { todayIn } from "@/domain/account/today";
import { shownDue } from "@/domain/goal/card";
import { type PlannedNode, planModel } from "@/domain/goal/plan-model";
import { groupBy } from "@/domain/group-by";
import { careerPath } from "@/domain/ladder/career-path";
import { expectedFraction } from "@/domain/team/expected";
import type { Team, TeamCursor, TeamGoal, TeamPerson } from "@/domain/team/team";
import { rungRef } from "./goal-row";
import {
  goalsFoundReadable,
  nodesOfGoals,
  type ReadableGoal,
  type SummaryNode,
} from "./goal-summaries";
import { publishedLadder } from "./ladders";
import { targetOf } from "./member-page";
import { positionsOf } from "./positions";
import type { Scope } from "./scope";
import { type ChangesRow, changesOf, type WaitingRow, waitingComments } from "./team-changes";
import { groupOfNeed, type RankedPerson, rankTeam } from "./team-ranking";

/** As many people as one reads at a time. Those who need something come first, and the rest is one click away. */
const peopleOnAPage = 20;
const goalsInDetail = 3;

/** The team page: the people below the viewer and what each needs, in seven statements, whatever its size. */
export async function readTeam(scope: Scope, after: TeamCursor | null): Promise<Team> {
  const ranking = await rankTeam(scope, {
    after,
    limit: peopleOnAPage + 1,
    goalsEach: goalsInDetail,
  });
  const shown = ranking.people.slice(0, peopleOnAPage);
  const ids = shown.map(({ id }) => id);
  const ladder = (await publishedLadder(scope)) ?? { rungs: [], edges: [] };
  const positions = groupBy(await positionsOf(scope, ids), ({ memberId }) => memberId);
  const goals = await goalsFoundReadable(
    scope,
    shown.flatMap((person) => person.goals),
  );
  const facts = {
    nodes: groupBy(await nodesOfGoals(scope, goals), ({ goalId }) => goalId),
    changes: byGoal(await changesOf(scope, goals)),
    waiting: byGoal(
      await waitingComments(
        scope,
        shown.flatMap((person) => person.waiting),
      ),
    ),
  };
  const goalsByOwner = groupBy(goals, ({ ownerId }) => ownerId);

  const people = shown.map((person): TeamPerson => {
    const own = goalsByOwner.get(person.id) ?? [];
    const stood = positions.get(person.id) ?? [];
    const open = stood.find(({ endedOn }) => endedOn === null);
    const detailed = own.map((goal) => teamGoal(scope, goal, facts));
    return {
      id: person.id,
      name: person.name,
      state: person.joined ? "active" : "invited",
      depth: person.depth,
      manager: { id: person.manager_id, name: person.manager_name },
      currentRung: open ? { ...open.rung, since: open.startedOn } : null,
      path: careerPath(
        ladder,
        stood,
        own.flatMap((goal) => targetOf(goal) ?? []),
      ),
      group: groupOfNeed(person.need),
      hasConsented: person.hasConsented,
      goals: detailed,
      moreGoals: person.goal_count - own.length,
    };
  });
  const counts = { waiting: 0, slipping: 0, onTrack: 0 };
  for (const [need, count] of ranking.byNeed.entries()) counts[groupOfNeed(need)] += count;
  return {
    direct: ranking.direct,
    further: ranking.further,
    counts,
    people,
    nextCursor: ranking.people.length > peopleOnAPage ? cursorAt(shown.at(-1)) : null,
  };
}

type Facts = {
  nodes: ReadonlyMap<string, SummaryNode[]>;
  changes: ReadonlyMap<string, ChangesRow>;
  waiting: ReadonlyMap<string, WaitingRow>;
};

function teamGoal(scope: Scope, goal: ReadableGoal, facts: Facts): TeamGoal {
  const today = todayIn(goal.ownerTimeZone ?? "UTC", scope.at);
  const nodes = facts.nodes.get(goal.id) ?? [];
  const { targetDate, reachedOn } = goal;
  const model = planModel({ ...goal, nodes }, today);
  const { percent, done, total } = model.progress;
  const late = model.next
    .filter(({ state }) => state === "late")
    .sort((a, b) => (a.finishBy < b.finishBy ? -1 : 1))[0];
  const waiting = facts.waiting.get(goal.id);
  return {
    id: goal.id,
    statement: goal.statement,
    targetDate,
    reachedOn,
    targetRung: rungRef(goal),
    today,
    progress: { percent, done, total },
    expected: expectedFraction(model, goal.createdAt.toISOString().slice(0, 10), today),
    fits: model.fits,
    spareDays: model.spareDays,
    shortfallDays: model.shortfallDays,
    contradictionCount: model.contradictions.length,
    isAllDone: model.isAllDone,
    lateCount: model.lateCount,
    late: late ? stepOf(late) : null,
    next: model.next[0] ? stepOf(model.next[0]) : null,
    waiting: waiting
      ? {
          commentId: waiting.commentId,
          nodeId: waiting.nodeId,
          nodeTitle: waiting.nodeTitle,
          excerpt: waiting.excerpt,
          commentedAt: waiting.commentedAt.toISOString(),
        }
      : null,
    changes: changesIn(goal, facts.changes.get(goal.id)),
    movedAt: facts.changes.get(goal.id)?.movedAt?.toISOString() ?? null,
  };
}

const stepOf = (node: PlannedNode<SummaryNode>) => ({
  nodeId: node.row.id,
  title: node.row.title,
  finishBy: shownDue(node),
  startBy: node.schedule?.latestStart ?? null,
});

function changesIn(
  { lastSeenAt }: ReadableGoal,
  changes: ChangesRow | undefined,
): TeamGoal["changes"] {
  if (lastSeenAt === null || !changes) return null;
  const { goalId: _, movedAt: __, ...counts } = changes;
  return { since: lastSeenAt.toISOString(), ...counts };
}

function byGoal<Row extends { goalId: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.goalId, row]));
}

const cursorAt = (person: RankedPerson | undefined): TeamCursor | null =>
  person
    ? {
        need: person.need,
        further: person.depth > 1,
        urgency: person.urgency,
        name: person.name,
        id: person.id,
      }
    : null;
