import { expressionBuilder, sql } from "kysely";
import type { Thread } from "@/domain/comment/thread";
import type { Tables } from "@/generated/tables/tables";
import { anyOf, rowsOf } from "@/server/infra/typed-sql";
import type { GoalAccess } from "./goal-access";
import { withLineAbove } from "./reporting-line";
import type { Scope } from "./scope";
import { relationConditions } from "./visibility";

const author = expressionBuilder<Tables & { a: Tables["members"] }, "a">();

type AuthorIs = Thread["comments"][number]["authorIs"];
export type CommentAuthor = { name: string; is: AuthorIs };

/**
 * The relation of each author to the owner of the goal today, which is shown beside the name; the closest one where
 * there are several. It grants nothing, so a manager is called one even before the owner has consented to them.
 */
export async function commentAuthors(
  { db, organizationId, at }: Scope,
  goal: GoalAccess,
  authorIds: string[],
): Promise<ReadonlyMap<string, CommentAuthor>> {
  const is = relationConditions(author.ref("a.id"), at);
  const authors = withLineAbove(organizationId, goal.ownerId)
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .innerJoin("members as a", "a.organization_id", "g.organization_id")
    .select((eb) => [
      "a.id",
      "a.name",
      eb
        .case()
        .when("a.id", "=", eb.ref("o.id"))
        .then(sql.lit("owner" as const))
        .when("a.id", "=", eb.ref("o.manager_id").$notNull())
        .then(sql.lit("manager" as const))
        .when("a.id", "in", eb.selectFrom("line").select("line.id"))
        .then(sql.lit("managerAbove" as const))
        .when(is.mentor)
        .then(sql.lit("mentor" as const))
        .when(is.teammate)
        .then(sql.lit("teammate" as const))
        .else(sql.lit("member" as const))
        .end()
        .as("is"),
    ])
    .where("g.organization_id", "=", organizationId)
    .where("g.id", "=", goal.goalId)
    .where("a.id", "=", anyOf(authorIds));
  const rows = await rowsOf(db, authors);
  return new Map(rows.map(({ id, name, is }) => [id, { name, is }]));
}
