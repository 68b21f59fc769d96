import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { horizons } from "@/domain/horizons";
import type { Tables } from "@/generated/tables/tables";
import { build, instant, type Placeholders } from "@/server/infra/typed-sql";
import { readableGoals, readableThreads } from "./visibility";

/** The viewer and the time, by whom everybody below is found. */
export type TeamParameters = Placeholders<{ organizationId: string; viewerId: string; at: Date }>;

/** No reporting line is this deep. The limit ends the query if the records should ever contain a cycle. */
const maxDepth = 50;

/** An OFFSET of 0, which makes PostgreSQL look rows up one by one on an index where it would rather join. */
const offsetZero = sql.lit(0);

const goalColumns = expressionBuilder<Tables & { g: Tables["goals"] }, "g">();

/** The days that the plan of a goal `g` may still slip, below 0 where it is too late; 0 at most where it contradicts itself. */
const daysLeft = (today: Expression<Date>) => {
  const { ref } = goalColumns;
  return sql<
    number | null
  >`least(${ref("g.fits_until")} - ${today}, CASE WHEN ${ref("g.contradicts")} THEN 0 END)`;
};

/** Begins a statement with everybody below the viewer, and the goals of theirs that the viewer can read. */
function goalsBelow({ organizationId, viewerId, at }: TeamParameters) {
  const isBelow = sql<boolean>`true`;
  return build
    .withRecursive("line(id, depth)", (query) =>
      query
        .selectFrom("members as m")
        .select(["m.id", sql<number>`1`.as("depth")])
        .where("m.organization_id", "=", organizationId)
        .where("m.manager_id", "=", viewerId)
        .unionAll(
          query
            .selectFrom("line")
            .innerJoin("members as m", "m.manager_id", "line.id")
            .select(({ ref }) => ["m.id", sql<number>`${ref("line.depth")} + 1`.as("depth")])
            .where("m.organization_id", "=", organizationId)
            .where("line.depth", "<", sql.lit(maxDepth)),
        ),
    )
    .with(
      (name) => name("goals_read").materialized(),
      (query) =>
        query
          .selectFrom("line")
          .innerJoin("members as o", "o.id", "line.id")
          .innerJoin("goals as g", "g.owner_id", "line.id")
          .select(({ fn, selectFrom }) => {
            const timeZone = selectFrom("users as u")
              .select("u.time_zone")
              .whereRef("u.id", "=", "o.user_id");
            const local = fn.coalesce(timeZone, sql.lit("UTC"));
            return [
              "g.id",
              "g.owner_id",
              "line.depth",
              "g.target_date",
              daysLeft(sql<Date>`(${instant(at)} AT TIME ZONE ${local})::date`).as("days"),
            ];
          })
          .where("o.organization_id", "=", organizationId)
          .where("g.organization_id", "=", organizationId)
          .where(readableGoals(viewerId, at, isBelow)),
    );
}

type AliasedTables = Tables & {
  g: { owner_id: string };
  c: { id: string; created_at: Date; thread_id: string };
};

const threadColumns = expressionBuilder<AliasedTables, "g" | "c">();

/** Who has written in the thread of a comment `c` on a goal `g`, and whether anybody has after it. */
const repliesAfter = ({ organizationId, viewerId }: TeamParameters) =>
  threadColumns
    .selectFrom("comments as r")
    .select(({ eb, fn, refTuple }) => {
      const ever = (condition: Expression<SqlBool>) =>
        fn.coalesce(fn<boolean>("bool_or", [condition]), sql.lit(false));
      return [
        ever(eb("r.author_id", "=", viewerId)).as("by_viewer"),
        ever(eb("r.author_id", "<>", eb.ref("g.owner_id"))).as("by_others"),
        ever(eb(refTuple("r.created_at", "r.id"), ">", refTuple("c.created_at", "c.id"))).as(
          "followed",
        ),
      ];
    })
    .where("r.organization_id", "=", organizationId)
    .whereRef("r.thread_id", "=", "c.thread_id");

/**
 * Adds the latest comment of each owner on each goal, where the owner wrote last in an open thread in which the viewer
 * has written, or in one that the owner of a direct report's goal opened and to which nobody else has replied.
 */
export const factsBelow = (team: TeamParameters) =>
  goalsBelow(team).with("last_comments", (query) =>
    query
      .selectFrom("goals_read as g")
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom("comments as c")
            .select(({ fn }) => [
              "c.id",
              "c.created_at",
              fn.coalesce("c.thread_id", "c.id").as("thread_id"),
            ])
            .where("c.organization_id", "=", team.organizationId)
            .whereRef("c.goal_id", "=", "g.id")
            .whereRef("c.author_id", "=", "g.owner_id")
            .where(
              "c.created_at",
              ">",
              sql<Date>`${instant(team.at)} - ${sql.lit(horizons.waitingDays)} * interval '1 day'`,
            )
            .offset(offsetZero)
            .as("c"),
        (join) => join.onTrue(),
      )
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom("comments as t")
            .crossJoinLateral(repliesAfter(team).as("replies"))
            .select("t.author_id")
            .selectAll("replies")
            .where("t.organization_id", "=", team.organizationId)
            .whereRef("t.id", "=", "c.thread_id")
            .where(readableThreads("t", team.viewerId, "g"))
            .offset(offsetZero)
            .as("t"),
        (join) =>
          join.on(({ and, eb, not, or, ref }) =>
            and([
              not(ref("t.followed")),
              or([
                eb("t.author_id", "=", team.viewerId),
                ref("t.by_viewer"),
                and([
                  eb("g.depth", "=", sql.lit(1)),
                  eb("t.author_id", "=", ref("g.owner_id")),
                  not(ref("t.by_others")),
                ]),
              ]),
            ]),
          ),
      )
      .distinctOn("g.id")
      .select(["g.owner_id", "c.id", "c.created_at"])
      .where(({ eb, selectFrom }) =>
        eb(
          selectFrom("thread_resolutions as r")
            .select(sql<boolean>`true`.as("resolved"))
            .where("r.organization_id", "=", team.organizationId)
            .whereRef("r.thread_id", "=", "c.thread_id")
            .limit(sql.lit(1)),
          "is",
          null,
        ),
      )
      .orderBy("g.id")
      .orderBy("c.created_at", "desc")
      .orderBy("c.id", "desc"),
  );
