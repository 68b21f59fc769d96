import { type AliasableExpression, sql } from "kysely";
import { horizons } from "@/domain/horizons";
import { asBoolean, instant } from "@/server/infra/typed-sql";
import { factsBelow, type TeamParameters } from "./team-facts";

/**
 * One fact about a person, as columns that are the same for every fact. A column that the fact does not give is null or
 * false.
 */
const fact = (id: AliasableExpression<string>, given: Partial<typeof noFacts>) => {
  const all = { ...noFacts, ...given };
  return [
    id.as("id"),
    all.depth.as("depth"),
    all.days.as("days"),
    all.comment_id.as("comment_id"),
    all.commented_at.as("commented_at"),
    all.shares.as("shares"),
    all.consented.as("consented"),
  ] as const;
};

const noFacts = {
  depth: sql<number | null>`NULL::int`,
  days: sql<number | null>`NULL::int`,
  comment_id: sql<string | null>`NULL::uuid`,
  commented_at: sql<Date | null>`NULL::timestamptz`,
  shares: sql<boolean>`false`,
  consented: sql<boolean>`false`,
};
const isTrue = sql<boolean>`true`;

/** Adds what is `known` of each person, one row for each. */
const knownBelow = (team: TeamParameters) =>
  factsBelow(team).with("known", (query) =>
    query
      .selectFrom(
        query
          .selectFrom("line")
          .select(({ ref }) => fact(ref("line.id"), { depth: sql`${ref("line.depth")}` }))
          .unionAll(
            query
              .selectFrom("goals_read as g")
              .select(({ ref }) => fact(ref("g.owner_id"), { days: sql`${ref("g.days")}` }))
              .where("g.days", "<=", sql.lit(horizons.slippingDays)),
          )
          .unionAll(
            query.selectFrom("last_comments as last").select(({ ref }) =>
              fact(ref("last.owner_id"), {
                comment_id: sql`${ref("last.id")}`,
                commented_at: sql`${ref("last.created_at")}`,
              }),
            ),
          )
          .unionAll(
            query
              .selectFrom("goals_read as g")
              .select(({ ref }) => fact(ref("g.owner_id"), { shares: isTrue })),
          )
          .unionAll(
            query
              .selectFrom("manager_consents as c")
              .select(({ ref }) => fact(ref("c.member_id"), { consented: isTrue }))
              .where("c.organization_id", "=", team.organizationId)
              .where("c.manager_id", "=", team.viewerId),
          )
          .as("facts"),
      )
      .select(({ fn, ref }) => [
        "id",
        fn.min("depth").as("depth"),
        fn.min("days").as("days"),
        fn.min("commented_at").as("since"),
        sql<string[]>`coalesce(array_agg(${ref("comment_id")} ORDER BY ${ref("commented_at")})
          FILTER (WHERE ${ref("comment_id")} IS NOT NULL), '{}')::text[]`.as("waiting"),
        fn<boolean>("bool_or", ["shares"]).as("shares"),
        fn<boolean>("bool_or", ["consented"]).as("consented"),
      ])
      .groupBy("id"),
  );

/** Adds everybody below the viewer, with what they need and how urgently: `needs`. */
export const needsBelow = (team: TeamParameters) =>
  knownBelow(team).with(
    (name) => name("needs").materialized(),
    (query) =>
      query
        .selectFrom("known as k")
        .innerJoin("members as m", "m.id", "k.id")
        .select((eb) => [
          "m.id",
          "m.name",
          asBoolean(eb("m.user_id", "is not", null)).as("joined"),
          "m.manager_id",
          eb.ref("k.depth").$notNull().as("depth"),
          "k.consented as hasConsented",
          "k.waiting",
          eb
            .case()
            .when("k.since", "is not", null)
            .then(sql.lit(0))
            .when("k.days", "is not", null)
            .then(sql.lit(1))
            .when(eb.ref("k.shares"))
            .then(sql.lit(2))
            .when(eb.ref("k.consented"))
            .then(sql.lit(3))
            .else(sql.lit(4))
            .end()
            .as("need"),
          eb
            .case()
            .when("k.since", "is not", null)
            .then(sql<number>`-extract(epoch FROM ${instant(team.at)} - ${eb.ref("k.since")})::int`)
            .else(eb.fn.coalesce("k.days", sql.lit(0)))
            .end()
            .as("urgency"),
        ])
        .where("m.organization_id", "=", team.organizationId)
        .where("m.deactivated_at", "is", null)
        .where("k.depth", "is not", null),
  );
