import { sql } from "kysely";
import { overviewLimit, type RecentComment } from "@/domain/goal/overview";
import { build, rowsOf } from "@/server/infra/typed-sql";
import { excerptOf } from "./excerpt";
import type { Scope } from "./scope";
import { readableComments, readableGoals } from "./visibility";

type Row = Omit<RecentComment, "at"> & { at: Date };
const recentComment = ({ at, ...row }: Row): RecentComment => ({ ...row, at: at.toISOString() });

/** The comments `c` as rows, on goals `g` of owners `o`, by authors `a`, on nodes `n` that are not deleted. */
const recentOf = (organizationId: string, viewerId: string) =>
  build
    .selectFrom("comments as c")
    .innerJoin("goals as g", (join) =>
      join.onRef("g.organization_id", "=", "c.organization_id").onRef("g.id", "=", "c.goal_id"),
    )
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .innerJoin("members as a", (join) =>
      join.onRef("a.organization_id", "=", "c.organization_id").onRef("a.id", "=", "c.author_id"),
    )
    .leftJoin("nodes as n", (join) =>
      join.onRef("n.organization_id", "=", "c.organization_id").onRef("n.id", "=", "c.node_id"),
    )
    .select(({ fn, ref }) => [
      "c.goal_id as goalId",
      "g.statement as goalStatement",
      "c.node_id as nodeId",
      "n.title as nodeTitle",
      "c.id as commentId",
      fn.coalesce("c.thread_id", "c.id").as("threadId"),
      "a.name as authorName",
      excerptOf(ref("c.body")).as("excerpt"),
      "c.created_at as at",
    ])
    .where("c.organization_id", "=", organizationId)
    .where("c.author_id", "<>", viewerId)
    .where("n.deleted_at", "is", null)
    .limit(overviewLimit);

/**
 * The open threads on the viewer's goals in which somebody else wrote last, the longest wait first, in one statement.
 */
export async function unansweredThreads({
  db,
  organizationId,
  viewer,
}: Scope): Promise<{ count: number; first: RecentComment[] }> {
  const last = build
    .selectFrom("goals as g")
    .innerJoin("comments as c", (join) =>
      join.onRef("c.organization_id", "=", "g.organization_id").onRef("c.goal_id", "=", "g.id"),
    )
    .distinctOn(({ fn }) => fn.coalesce("c.thread_id", "c.id"))
    .select(({ fn }) => ["c.id", fn.coalesce("c.thread_id", "c.id").as("thread_id")])
    .where("g.organization_id", "=", organizationId)
    .where("g.owner_id", "=", viewer.memberId)
    .where("g.deleted_at", "is", null)
    .orderBy(({ fn }) => fn.coalesce("c.thread_id", "c.id"))
    .orderBy("c.created_at", "desc")
    .orderBy("c.id", "desc");
  const unanswered = recentOf(organizationId, viewer.memberId)
    .innerJoin(last.as("last"), "last.id", "c.id")
    .select(sql<number>`(count(*) OVER ())::int`.as("of"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("thread_resolutions as r")
            .select("r.thread_id")
            .whereRef("r.organization_id", "=", "c.organization_id")
            .whereRef("r.thread_id", "=", "last.thread_id"),
        ),
      ),
    )
    .orderBy("c.created_at")
    .orderBy("c.id");
  const rows = await rowsOf(db, unanswered);
  return { count: rows[0]?.of ?? 0, first: rows.map(({ of: _, ...row }) => recentComment(row)) };
}

/**
 * What others wrote recently on the viewer's goals, or in threads in which the viewer has written, as far as the viewer
 * can read it today, in one statement.
 */
export async function recentComments({
  db,
  organizationId,
  viewer,
  at,
}: Scope): Promise<RecentComment[]> {
  const candidates = build
    .with("mine", (query) =>
      query
        .selectFrom("comments as c")
        .distinct()
        .select(({ fn }) => fn.coalesce("c.thread_id", "c.id").as("id"))
        .where("c.organization_id", "=", organizationId)
        .where("c.author_id", "=", viewer.memberId),
    )
    .selectFrom("goals as g")
    .innerJoin("comments as c", (join) =>
      join.onRef("c.organization_id", "=", "g.organization_id").onRef("c.goal_id", "=", "g.id"),
    )
    .select("c.id")
    .where("g.organization_id", "=", organizationId)
    .where("g.owner_id", "=", viewer.memberId)
    .union(({ selectFrom }) => selectFrom("mine").select("mine.id"))
    .union(({ selectFrom }) =>
      selectFrom("mine")
        .innerJoin("comments as c", "c.thread_id", "mine.id")
        .select("c.id")
        .where("c.organization_id", "=", organizationId),
    );
  const recent = recentOf(organizationId, viewer.memberId)
    .innerJoin(candidates.as("candidates"), "candidates.id", "c.id")
    .where(readableGoals(viewer.memberId, at))
    .where(readableComments(viewer.memberId, "g"))
    .orderBy("c.created_at", "desc")
    .orderBy("c.id", "desc");
  return (await rowsOf(db, recent)).map(recentComment);
}
