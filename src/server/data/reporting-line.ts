import { type AliasableExpression, sql } from "kysely";
import { Problem } from "@/domain/problem";
import { build, rowsOf, uuid } from "@/server/infra/typed-sql";
import type { MemberRole } from "@/server/policy/member";
import type { Scope } from "./scope";

export type LineMember = { id: string; name: string; depth: number };

/**
 * Locks the people of an organization, so that changes of reporting lines, roles and invitations run one after another
 * and no check is overtaken. Take it before writing a member, so that two transactions cannot wait for each other. The
 * lock is exclusive among those who take it, and does not block writes of rows that refer to the organization.
 */
export async function lockPeople({
  db,
  organizationId,
}: Pick<Scope, "db" | "organizationId">): Promise<void> {
  await rowsOf(
    db,
    build
      .selectFrom("organizations")
      .select("id")
      .where("id", "=", organizationId)
      .forNoKeyUpdate(),
  );
}

/**
 * Locks the people for a viewer who is about to manage somebody. Returns the viewer's role as it is now, because
 * another transaction may have changed it, or deactivated the viewer, in the meantime.
 */
export async function lockPeopleAs(scope: Scope): Promise<MemberRole> {
  await lockPeople(scope);
  const { db, organizationId, viewer } = scope;
  const now = await db.member.findUnique({
    where: { organizationId_id: { organizationId, id: viewer.memberId }, deactivatedAt: null },
    select: { role: true },
  });
  if (!now) throw new Problem("notFound");
  return now.role;
}

/**
 * Begins a statement with `line`: everyone above a member, by `id` and `depth`, each once, even where the records
 * contain a cycle.
 */
export const withLineAbove = (organizationId: string, memberId: string) =>
  build.withRecursive("line(id, depth, path)", (db) =>
    db
      .selectFrom("members as m")
      .select(({ ref }) => [
        ref("m.manager_id").$notNull().as("id"),
        sql<number>`1`.as("depth"),
        sql<string[]>`ARRAY[${ref("m.manager_id")}]`.as("path"),
      ])
      .where("m.organization_id", "=", organizationId)
      .where("m.id", "=", memberId)
      .where("m.manager_id", "is not", null)
      .unionAll(
        db
          .selectFrom("line")
          .innerJoin("members as m", "m.id", "line.id")
          .select(({ ref }) => [
            ref("m.manager_id").$notNull().as("id"),
            sql<number>`${ref("line.depth")} + 1`.as("depth"),
            sql<string[]>`${ref("line.path")} || ${ref("m.manager_id")}`.as("path"),
          ])
          .where("m.organization_id", "=", organizationId)
          .where(({ ref }) => sql<boolean>`${ref("m.manager_id")} <> ALL (${ref("line.path")})`),
      ),
  );

/** Everyone above a member, the direct manager first (depth 1). */
export function lineAbove({ db, organizationId }: Scope, memberId: string): Promise<LineMember[]> {
  const above = withLineAbove(organizationId, memberId)
    .selectFrom("line")
    .innerJoin("members as m", "m.id", "line.id")
    .select(["m.id", "m.name", "line.depth"])
    .where("m.organization_id", "=", organizationId)
    .orderBy("line.depth");
  return rowsOf(db, above);
}

/** Whether the viewer is above the member, directly or further up. */
export async function isAboveMember(scope: Scope, memberId: string): Promise<boolean> {
  const above = await lineAbove(scope, memberId);
  return above.some(({ id }) => id === scope.viewer.memberId);
}

/** Begins a statement with `below`: these members and everyone below them, by `id`. */
export const withBelow = (organizationId: string, memberIds: AliasableExpression<string>) =>
  build.withRecursive("below(id)", (db) =>
    db
      .selectNoFrom(memberIds.as("id"))
      .union(
        db
          .selectFrom("below")
          .innerJoin("members as m", "m.manager_id", "below.id")
          .select("m.id")
          .where("m.organization_id", "=", organizationId),
      ),
  );

/** The member and everyone below them. */
export async function subtreeOf(
  { db, organizationId }: Scope,
  memberId: string,
): Promise<string[]> {
  const below = withBelow(organizationId, uuid(memberId)).selectFrom("below").select("id");
  return (await rowsOf(db, below)).map(({ id }) => id);
}
