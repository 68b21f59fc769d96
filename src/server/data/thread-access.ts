import type { CommentAudience } from "@/domain/comment/audience";
import { Problem } from "@/domain/problem";
import { type ThreadAct, threadAbilities } from "@/server/policy/comment";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { asText, bool } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";

const c = tableAs("Comment", "c");
const n = outerTableAs("Node", "n");

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this thread; made by `openThread` alone. */
export type ThreadAccess<Act extends ThreadAct = ThreadAct> = {
  readonly [granted]: Act;
  threadId: string;
  nodeId: string | null;
  audience: CommentAudience;
  startedById: string;
};

/** The gate to one thread of a goal: "not found" where the viewer cannot read it, though they can the goal. */
export async function openThread<Act extends ThreadAct>(
  { db, organizationId, viewer }: Scope,
  goal: GoalAccess,
  threadId: string,
  act: Act,
): Promise<ThreadAccess<Act>> {
  const query = select({
    nodeId: c.nodeId,
    nodeGone: bool`${n.deletedAt} IS NOT NULL`,
    audience: asText(c.audience),
    authorId: c.authorId,
  })`
    FROM ${c.table}
    LEFT JOIN ${n.table} ON ${n.organizationId} = ${c.organizationId} AND ${n.id} = ${c.nodeId}
    WHERE ${c.organizationId} = ${organizationId}::uuid AND ${c.goalId} = ${goal.goalId}::uuid
      AND ${c.id} = ${threadId}::uuid AND ${c.threadId} IS NULL`;
  const [row] = await rowsOf(db, query);
  if (!row) throw new Problem("notFound");
  const abilities = threadAbilities({
    audience: row.audience,
    viewerOwnsGoal: goal.isOwner,
    viewerStartedThread: row.authorId === viewer.memberId,
    goalAbilities: goal.abilities,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  if (row.nodeGone) throw new Problem("nodeGone");
  return {
    [granted]: act,
    threadId,
    nodeId: row.nodeId,
    audience: row.audience,
    startedById: row.authorId,
  };
}
