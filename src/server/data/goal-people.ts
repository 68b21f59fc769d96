import type { Audience } from "@/domain/goal/audience";
import type { Climb } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import { relationConditions } from "./relations";
import type { Scope } from "./scope";

type Person = { name: string; manager: boolean; above: boolean; mentor: boolean };
type Row = { standing: Climb["standing"]; people: Person[] };

export type GoalPeople = { standing: Climb["standing"]; sharedWith: Climb["goal"]["sharedWith"] };

/**
 * The people around a goal, in one statement: where its owner stands on the ladder, and whom its audiences mean today,
 * by name where they are few. A manager the owner has not said yes to is not among them.
 */
export async function goalPeople(
  { db, organizationId, at }: Scope,
  { goalId }: GoalAccess,
  audiences: readonly Audience[],
): Promise<GoalPeople> {
  const is = relationConditions(Prisma.sql`p.id`, at);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT jsonb_build_object('id', r.id, 'name', r.name, 'level', r.level, 'since', s.started_on)
        FROM positions s
        JOIN rungs r ON r.organization_id = s.organization_id AND r.id = s.rung_id
        WHERE s.organization_id = g.organization_id AND s.member_id = g.owner_id
          AND s.ended_on IS NULL) AS standing,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'manager', ${is.directManager},
          'above', ${is.managerAbove}, 'mentor', ${is.mentor}) ORDER BY p.name, p.id), '[]')
        FROM members p
        WHERE p.organization_id = g.organization_id AND p.deactivated_at IS NULL
          AND p.id IN (
            SELECT t.manager_id FROM manager_trusts t
            WHERE t.organization_id = g.organization_id AND t.member_id = g.owner_id
            UNION
            SELECT ms.mentor_id FROM mentorships ms
            WHERE ms.organization_id = g.organization_id AND ms.mentee_id = g.owner_id
              AND ms.ended_at IS NULL)) AS people
    FROM goals g
    JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
    WHERE g.organization_id = ${organizationId}::uuid AND g.id = ${goalId}::uuid`;
  const people = row?.people ?? [];
  return {
    standing: row?.standing ?? null,
    sharedWith: audiences.map((audience) => ({ audience, names: namesIn(audience, people) })),
  };
}

function namesIn(audience: Audience, people: readonly Person[]): string[] {
  const namesOf = (some: readonly Person[]) => some.map(({ name }) => name);
  const managers = people.filter(({ manager }) => manager);
  switch (audience) {
    case "manager":
      return namesOf(managers);
    case "chain":
      return namesOf([...managers, ...people.filter(({ above }) => above)]);
    case "mentors":
      return namesOf(people.filter(({ mentor }) => mentor));
    case "team":
    case "organization":
      return [];
  }
}
