import type { Audience } from "@/domain/goal/audience";
import type { Climb } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";
import { admittedBy, type Relation } from "@/server/policy/goal";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { relationConditions } from "./visibility";

/** The relations of which few hold to one owner, so that a name says something. */
const namedRelations = ["directManager", "managerAbove", "mentor"] as const satisfies Relation[];
type Person = { name: string } & Record<(typeof namedRelations)[number], boolean>;
export type GoalPeopleRow = { currentRung: Climb["currentRung"]; people: Person[] };

export type GoalPeople = {
  currentRung: Climb["currentRung"];
  sharedWith: Climb["goal"]["sharedWith"];
};

/**
 * Selects the people around a goal, as one `GoalPeopleRow`: where its owner stands on the ladder, and who is what to the
 * owner. A manager the owner has not said yes to is not among them.
 */
export function selectGoalPeople(
  { organizationId, at }: Scope,
  { goalId }: GoalAccess,
): Prisma.Sql {
  const is = relationConditions(Prisma.sql`p.id`, at);
  return Prisma.sql`
    SELECT
      (SELECT jsonb_build_object('id', r.id, 'name', r.name, 'level', r.level, 'since', s.started_on)
        FROM positions s
        JOIN rungs r ON r.organization_id = s.organization_id AND r.id = s.rung_id
        WHERE s.organization_id = g.organization_id AND s.member_id = g.owner_id
          AND s.ended_on IS NULL) AS "currentRung",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'directManager', ${is.directManager},
          'managerAbove', ${is.managerAbove}, 'mentor', ${is.mentor}) ORDER BY p.name, p.id), '[]')
        FROM members p
        WHERE p.organization_id = g.organization_id AND p.deactivated_at IS NULL
          AND p.id IN (
            SELECT c.manager_id FROM manager_consents c
            WHERE c.organization_id = g.organization_id AND c.member_id = g.owner_id
            UNION
            SELECT ms.mentor_id FROM mentorships ms
            WHERE ms.organization_id = g.organization_id AND ms.mentee_id = g.owner_id
              AND ms.ended_at IS NULL)) AS people
    FROM goals g
    JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
    WHERE g.organization_id = ${organizationId}::uuid AND g.id = ${goalId}::uuid`;
}

/** Whom the audiences of a goal mean today, by name where they are few. */
export function goalPeopleOf(
  row: GoalPeopleRow | undefined,
  audiences: readonly Audience[],
): GoalPeople {
  const people = row?.people ?? [];
  return {
    currentRung: row?.currentRung ?? null,
    sharedWith: audiences.map((audience) => ({ audience, names: namesIn(audience, people) })),
  };
}

/** None where an audience lets in others too: its name says more than a part of them would. */
function namesIn(audience: Audience, people: readonly Person[]): string[] {
  const admitted = admittedBy(audience);
  const named = namedRelations.filter((relation) => admitted.includes(relation));
  if (named.length < admitted.length) return [];
  return named.flatMap((relation) =>
    people.filter((person) => person[relation]).map(({ name }) => name),
  );
}
