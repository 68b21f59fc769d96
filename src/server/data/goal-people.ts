import type { Audience } from "@/domain/goal/audience";
import type { Climb } from "@/domain/goal/climb";
import { admittedBy, type Relation } from "@/server/policy/goal";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { bool, jsonList, jsonObject, scalar, scalarOrNull } from "./sql/expression";
import { select } from "./sql/query";
import { tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { relationConditions } from "./visibility";

/** The relations of which few hold to one owner, so that a name says something. */
const namedRelations = ["directManager", "managerAbove", "mentor"] as const satisfies Relation[];
type Person = { name: string } & Record<(typeof namedRelations)[number], boolean>;
type GoalPeopleRow = { currentRung: Climb["currentRung"]; people: Person[] };

export type GoalPeople = {
  currentRung: Climb["currentRung"];
  sharedWith: Climb["goal"]["sharedWith"];
};

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const p = tableAs("Member", "p");
const s = tableAs("Position", "s");
const r = tableAs("Rung", "r");
const c = tableAs("ManagerConsent", "c");
const ms = tableAs("Mentorship", "ms");

const currentRung = select({
  rung: jsonObject({ id: r.id, name: r.name, level: r.level, since: s.startedOn }),
})`
  FROM ${s.table}
  JOIN ${r.table} ON ${r.organizationId} = ${s.organizationId} AND ${r.id} = ${s.rungId}
  WHERE ${s.organizationId} = ${g.organizationId} AND ${s.memberId} = ${g.ownerId}
    AND ${s.endedOn} IS NULL`;

/** Whoever may be a manager or a mentor of the owner. */
const candidates = sql`
  SELECT ${c.managerId} FROM ${c.table}
  WHERE ${c.organizationId} = ${g.organizationId} AND ${c.memberId} = ${g.ownerId}
  UNION
  SELECT ${ms.mentorId} FROM ${ms.table}
  WHERE ${ms.organizationId} = ${g.organizationId} AND ${ms.menteeId} = ${g.ownerId}
    AND ${ms.endedAt} IS NULL`;

/**
 * Selects a goal's revision and the people around it: where its owner stands on the ladder, and who is what to the owner.
 * A manager the owner has not said yes to is not among them.
 */
export function selectGoalPeople({ organizationId, at }: Scope, { goalId }: GoalAccess) {
  const is = relationConditions(p.id, at);
  const person = jsonObject({
    name: p.name,
    directManager: bool`${is.directManager}`,
    managerAbove: bool`${is.managerAbove}`,
    mentor: bool`${is.mentor}`,
  });
  const people = select({ people: jsonList(person, sql`${p.name}, ${p.id}`) })`
    FROM ${p.table}
    WHERE ${p.organizationId} = ${g.organizationId} AND ${p.deactivatedAt} IS NULL
      AND ${p.id} IN (${candidates})`;
  return select({
    revision: g.revision,
    currentRung: scalarOrNull(currentRung),
    people: scalar(people),
  })`
    FROM ${g.table}
    JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = ${goalId}::uuid`;
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
