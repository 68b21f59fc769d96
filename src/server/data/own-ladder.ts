import { careerPath } from "@/domain/ladder/career-path";
import { nextRungs } from "@/domain/ladder/next-rungs";
import type { OwnLadder } from "@/domain/ladder/own-ladder";
import { readableGoalsOf } from "./goal-summaries";
import { expectationsOf, publishedLadder } from "./ladders";
import { targetOf } from "./member-page";
import { positionsOf } from "./positions";
import type { Scope } from "./scope";

const maxGoals = 50;

/** The viewer's own ladder, in four statements. */
export async function readOwnLadder(scope: Scope): Promise<OwnLadder> {
  const { memberId } = scope.viewer;
  const ladder = await publishedLadder(scope);
  const positions = await positionsOf(scope, [memberId]);
  const goals = await readableGoalsOf(scope, memberId, maxGoals);
  const expectations = ladder ? await expectationsOf(scope, ladder.versionId) : [];
  const shape = ladder ?? { rungs: [], edges: [] };
  const open = positions.find(({ endedOn }) => endedOn === null);
  const targets = goals.flatMap((goal) => {
    const target = targetOf(goal);
    return target ? [{ goal, target }] : [];
  });
  const nextIds = nextRungs(
    shape,
    open?.rungId ?? null,
    targets.map(({ target }) => target.rung.id),
  );
  return {
    currentRung: open ? { ...open.rung, since: open.startedOn } : null,
    path: careerPath(
      shape,
      positions,
      targets.map(({ target }) => target),
    ),
    targets: targets.map(({ goal, target }) => ({
      goalId: goal.id,
      statement: goal.statement,
      targetDate: goal.targetDate,
      rungId: target.rung.id,
    })),
    next: (ladder?.rungs ?? [])
      .filter(({ id }) => nextIds.includes(id))
      .map((rung) => ({
        rung,
        expectations: expectations
          .filter(({ rungId }) => rungId === rung.id)
          .map(({ id, competency, text }) => ({ id, competency, text })),
      })),
  };
}
