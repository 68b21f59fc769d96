import { audiences } from "@/domain/goal/audience";
import { Prisma } from "@/generated/prisma/client";
import { admittedBy, type Relation } from "@/server/policy/goal";

/**
 * What the viewer is to the owner of a goal, in SQL: each relation once, used for one goal's access facts and for the
 * predicate of every list. Fragments stand on the aliases `g` (goals) and `o` (members: the owner, active).
 */

type PersonId = string | Prisma.Sql;

const hasConsent = (viewerId: PersonId) => Prisma.sql`EXISTS (
  SELECT 1 FROM manager_consents mc
  WHERE mc.organization_id = g.organization_id AND mc.member_id = g.owner_id AND mc.manager_id = ${viewerId}::uuid)`;

/** Everyone above `o`, found by walking up: cheap for one goal. */
const isAboveOwner = (viewerId: PersonId) => Prisma.sql`EXISTS (
  WITH RECURSIVE line AS (
    SELECT o.manager_id AS id
    UNION
    SELECT m.manager_id FROM line
    JOIN members m ON m.organization_id = g.organization_id AND m.id = line.id)
  SELECT 1 FROM line WHERE line.id = ${viewerId}::uuid)`;

const mentors = (viewerId: PersonId, at: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM mentorships ms
  JOIN members mentee ON mentee.organization_id = ms.organization_id AND mentee.id = ms.mentee_id
  LEFT JOIN users u ON u.id = mentee.user_id
  WHERE ms.organization_id = g.organization_id AND ms.mentee_id = g.owner_id
    AND ms.mentor_id = ${viewerId}::uuid
    AND ms.accepted_at IS NOT NULL AND ms.ended_at IS NULL
    AND (ms.ends_on IS NULL OR ms.ends_on >= (${at}::timestamptz AT TIME ZONE coalesce(u.time_zone, 'UTC'))::date)
    AND (NOT ms.limited_to_goals OR EXISTS (
      SELECT 1 FROM mentorship_goals mg
      WHERE mg.organization_id = ms.organization_id AND mg.mentorship_id = ms.id AND mg.goal_id = g.id)))`;

/**
 * One condition a relation; the SQL twin of `GoalFacts.relations`. The person is an id, or a column that holds one.
 * A query that has walked down from the viewer already may hand in `isAbove`, the same fact read from that walk:
 * walking up once for every goal of a list costs more.
 */
export function relationConditions(
  viewerId: PersonId,
  at: Date,
  isAbove: Prisma.Sql = isAboveOwner(viewerId),
): Record<Relation, Prisma.Sql> {
  return {
    directManager: Prisma.sql`(o.manager_id = ${viewerId}::uuid AND ${hasConsent(viewerId)})`,
    managerAbove: Prisma.sql`(${hasConsent(viewerId)} AND o.manager_id IS DISTINCT FROM ${viewerId}::uuid AND ${isAbove})`,
    mentor: mentors(viewerId, at),
    teammate: Prisma.sql`(o.id <> ${viewerId}::uuid AND o.manager_id = (
      SELECT v.manager_id FROM members v
      WHERE v.organization_id = g.organization_id AND v.id = ${viewerId}::uuid))`,
    otherMember: Prisma.sql`true`,
  };
}

/** Which goals a viewer may read: the policy's table of audiences, turned into one SQL predicate on `g` and `o`. */
export function readableGoals(viewerId: string, at: Date, isAbove?: Prisma.Sql): Prisma.Sql {
  const conditions = relationConditions(viewerId, at, isAbove);
  const readable = audiences.map((audience) => {
    const admitted = admittedBy(audience);
    const relation = admitted.includes("otherMember")
      ? conditions.otherMember
      : Prisma.join(
          admitted.map((name) => conditions[name]),
          " OR ",
        );
    return Prisma.sql`(${audience}::audience = ANY (g.audiences) AND (${relation}))`;
  });
  return Prisma.sql`(g.deleted_at IS NULL AND o.deactivated_at IS NULL
    AND (g.owner_id = ${viewerId}::uuid OR ${Prisma.join(readable, " OR ")}))`;
}
