import type { CommentAudience } from "@/domain/comment/audience";
import { Problem } from "@/domain/problem";
import { asBoolean, build, rowOf } from "@/server/infra/typed-sql";
import { type ThreadAct, threadAbilities } from "@/server/policy/comment";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this thread, which only `openThread` makes. */
export type ThreadAccess<Act extends ThreadAct = ThreadAct> = {
  readonly [granted]: Act;
  threadId: string;
  nodeId: string | null;
  audience: CommentAudience;
  startedById: string;
};

/** The gate to one thread of a goal that the viewer can read. Throws "not found" where they cannot read the thread. */
export async function openThread<Act extends ThreadAct>(
  { db, organizationId, viewer }: Scope,
  goal: GoalAccess,
  threadId: string,
  act: Act,
): Promise<ThreadAccess<Act>> {
  const row = await rowOf(
    db,
    build
      .selectFrom("comments as c")
      .leftJoin("nodes as n", (join) =>
        join.onRef("n.organization_id", "=", "c.organization_id").onRef("n.id", "=", "c.node_id"),
      )
      .select((eb) => [
        "c.node_id",
        asBoolean(eb("n.deleted_at", "is not", null)).as("node_gone"),
        "c.audience",
        "c.author_id",
      ])
      .where("c.organization_id", "=", organizationId)
      .where("c.goal_id", "=", goal.goalId)
      .where("c.id", "=", threadId)
      .where("c.thread_id", "is", null),
  );
  if (!row) throw new Problem("notFound");
  const abilities = threadAbilities({
    audience: row.audience,
    viewerOwnsGoal: goal.isOwner,
    viewerStartedThread: row.author_id === viewer.memberId,
    goalAbilities: goal.abilities,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  if (row.node_gone) throw new Problem("nodeGone");
  return {
    [granted]: act,
    threadId,
    nodeId: row.node_id,
    audience: row.audience,
    startedById: row.author_id,
  };
}
