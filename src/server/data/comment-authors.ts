import type { Thread } from "@/domain/comment/thread";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { oneOf } from "./sql/expression";
import { rowsOf, selectAfter } from "./sql/query";
import { tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { relationConditions } from "./visibility";

const a = tableAs("Member", "a");
const o = tableAs("Member", "o");
const g = tableAs("Goal", "g");
const m = tableAs("Member", "m");

type AuthorIs = Thread["comments"][number]["authorIs"];
export type CommentAuthor = { name: string; is: AuthorIs };

/**
 * What each author is to the owner of the goal today, for the line beside the name; the closest where they are
 * several things. It grants nothing, so a manager is called one before the owner has said yes to them.
 */
export async function commentAuthors(
  { db, organizationId, at }: Scope,
  goal: GoalAccess,
  authorIds: string[],
): Promise<ReadonlyMap<string, CommentAuthor>> {
  const is = relationConditions(sql`${a.id}`, at);
  const query = selectAfter(
    sql`WITH RECURSIVE line AS (
      SELECT manager_id AS id FROM members
      WHERE organization_id = ${organizationId}::uuid AND id = ${goal.ownerId}::uuid
      UNION
      SELECT ${m.managerId} FROM line
      JOIN ${m.table} ON ${m.organizationId} = ${organizationId}::uuid AND ${m.id} = line.id) SELECT`,
    {
      id: a.id,
      name: a.name,
      is: oneOf<AuthorIs>`CASE
      WHEN ${a.id} = ${o.id} THEN 'owner'
      WHEN ${a.id} = ${o.managerId} THEN 'manager'
      WHEN ${a.id} IN (SELECT id FROM line) THEN 'managerAbove'
      WHEN ${is.mentor} THEN 'mentor'
      WHEN ${is.teammate} THEN 'teammate'
      ELSE 'member' END`,
    },
  )`
    FROM ${g.table}
    JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
    JOIN ${a.table} ON ${a.organizationId} = ${g.organizationId}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = ${goal.goalId}::uuid
      AND ${a.id} = ANY(${authorIds}::uuid[])`;
  const rows = await rowsOf(db, query);
  return new Map(rows.map(({ id, name, is }) => [id, { name, is }]));
}
