import { type Expression, type InferResult, type SqlBool, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { TeamCursor, TeamGroup } from "@/domain/team/team";
import { countAll, type Placeholders, prepared, rowsOf, uuid } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";
import type { TeamParameters } from "./team-facts";
import { needsBelow } from "./team-needs";

/** The needs in order; the index of one is the value of `need` in the ranking and in the cursor. */
const needs = ["waiting", "slipping", "sharing", "sharingNothing", "consentPending"] as const;

/** The group in which a person with this need stands: what the ranking and the counts say, the sections say too. */
export function groupOfNeed(index: number): TeamGroup {
  const need = needs[index];
  return need === "waiting" || need === "slipping" ? need : "onTrack";
}

export type RankedPerson = Omit<InferResult<ReturnType<typeof firstPage>>[number], "totals">;

export type TeamRanking = {
  direct: number;
  further: number;
  byNeed: readonly number[];
  people: RankedPerson[];
};

type Page = { after: TeamCursor | null; limit: number; goalsEach: number };

/**
 * Ranks everybody below the viewer by what they need now, in one statement that reads each goal, and each comment of the
 * goals that the viewer can read, once.
 *
 * `waiting`: the owner wrote last in an open thread in which the viewer has written, or in one that the owner of a
 * direct report's goal opened and to which nobody else has replied. `slipping`: a plan has few days left, or contradicts
 * itself, by the risk that is stored with each goal (decision 029). Within a need direct reports
 * come first, then those who have waited longest or have the fewest days left.
 *
 * PostgreSQL cannot know how many people are in a reporting line, and assumes a handful. So nothing here may become
 * slower than the line itself when that is wrong: the laterals with OFFSET 0 keep each look-up on its index, and the facts
 * about a person are combined by grouping, not by joining.
 */
export async function rankTeam(
  { db, organizationId, viewer, at }: Scope,
  { after, ...page }: Page,
): Promise<TeamRanking> {
  const team = { organizationId, viewerId: viewer.memberId, at, ...page };
  const rows = await rowsOf(db, after ? nextPage({ ...team, ...after }) : firstPage(team));
  const totals = rows[0]?.totals ?? { direct: 0, further: 0, by_need: needs.map(() => 0) };
  return {
    direct: totals.direct,
    further: totals.further,
    byNeed: totals.by_need,
    people: rows.map(({ totals: _, ...person }) => person),
  };
}

/** Selects a page of the people, those in need first, with the totals. */
function selectPage(
  team: TeamParameters,
  { limit, goalsEach }: Placeholders<Omit<Page, "after">>,
  after: Placeholders<TeamCursor> | null,
) {
  return needsBelow(team)
    .with(
      (name) => name("totals").materialized(),
      (query) =>
        query.selectFrom("needs").select(({ eb, fn }) => {
          const countWhere = (condition: Expression<SqlBool>) =>
            fn.countAll<number>().filterWhere(condition);
          const byNeed = needs.map((_, need) => countWhere(eb("need", "=", sql.lit(need))));
          return jsonBuildObject({
            direct: countWhere(eb("depth", "=", sql.lit(1))),
            further: countWhere(eb("depth", ">", sql.lit(1))),
            by_need: sql<number[]>`ARRAY[${sql.join(byNeed)}]`,
          }).as("totals");
        }),
    )
    .with(
      (name) => name("page").materialized(),
      (query) => {
        const people = query
          .selectFrom("needs")
          .selectAll()
          .orderBy("need")
          .orderBy(({ eb }) => eb("depth", ">", sql.lit(1)))
          .orderBy("urgency")
          .orderBy(({ fn }) => fn("lower", ["name"]))
          .orderBy("id")
          .limit(limit);
        if (!after) return people;
        return people.where(({ ref }) => {
          const position = sql`(${ref("need")}, ${ref("depth")} > 1, ${ref("urgency")}, lower(${ref("name")}), ${ref("id")})`;
          return sql<boolean>`${position} > (${after.need}::int, ${after.further}::bool, ${after.urgency}::int,
            lower(${after.name}), ${uuid(after.id)})`;
        });
      },
    )
    .selectFrom("page")
    .innerJoin("members as mg", "mg.id", "page.manager_id")
    .crossJoinLateral((eb) =>
      eb
        .selectFrom("goals_read as g")
        .select(({ ref }) => [
          countAll().as("goal_count"),
          sql<
            string[]
          >`coalesce((array_agg(${ref("g.id")} ORDER BY ${ref("g.target_date")}, ${ref("g.id")}))
            [:${goalsEach}::int], '{}')::text[]`.as("goals"),
        ])
        .whereRef("g.owner_id", "=", "page.id")
        .as("goals"),
    )
    .crossJoin("totals")
    .selectAll("page")
    .select(({ ref }) => [
      ref("page.manager_id").$notNull().as("manager_id"),
      "mg.name as manager_name",
    ])
    .selectAll("goals")
    .select("totals.totals")
    .where("mg.organization_id", "=", team.organizationId)
    .orderBy("page.need")
    .orderBy(({ eb }) => eb("page.depth", ">", sql.lit(1)))
    .orderBy("page.urgency")
    .orderBy(({ fn }) => fn("lower", ["page.name"]))
    .orderBy("page.id");
}

type PageBelow = Placeholders<{
  organizationId: string;
  viewerId: string;
  at: Date;
  limit: number;
  goalsEach: number;
}>;
const firstPage = prepared((given: PageBelow) => selectPage(given, given, null));
const nextPage = prepared((given: PageBelow & Placeholders<TeamCursor>) =>
  selectPage(given, given, given),
);
