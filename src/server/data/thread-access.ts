import type { CommentAudience } from "@/domain/comment/audience";
import { Problem } from "@/domain/problem";
import { type ThreadAct, threadAbilities } from "@/server/policy/comment";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this thread; made by `openThread` alone. */
export type ThreadAccess<Act extends ThreadAct = ThreadAct> = {
  readonly [granted]: Act;
  threadId: string;
  nodeId: string | null;
  audience: CommentAudience;
  startedById: string;
};

type ThreadRow = {
  node_id: string | null;
  node_gone: boolean;
  audience: CommentAudience;
  author_id: string;
};

/** The gate to one thread of a goal: "not found" where the viewer cannot read it, though they can the goal. */
export async function openThread<Act extends ThreadAct>(
  { db, organizationId, viewer }: Scope,
  goal: GoalAccess,
  threadId: string,
  act: Act,
): Promise<ThreadAccess<Act>> {
  const [row] = await db.$queryRaw<ThreadRow[]>`
    SELECT c.node_id, n.deleted_at IS NOT NULL AS node_gone, c.audience::text AS audience, c.author_id
    FROM comments c
    LEFT JOIN nodes n ON n.organization_id = c.organization_id AND n.id = c.node_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.goal_id = ${goal.goalId}::uuid
      AND c.id = ${threadId}::uuid AND c.thread_id IS NULL`;
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
