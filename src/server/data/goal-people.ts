import { expressionBuilder, type InferResult } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import type { Audience } from "@/domain/goal/audience";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import type { Tables } from "@/generated/tables/tables";
import { asBoolean, build, type Value } from "@/server/infra/typed-sql";
import { admittedBy, type Relation } from "@/server/policy/goal";
import { relationConditions } from "./visibility";

/** The relations that only a few people have to an owner, so that their names are worth showing. */
const namedRelations = ["directManager", "managerAbove", "mentor"] as const satisfies Relation[];
const person = expressionBuilder<Tables & { p: Tables["members"] }, "p">();

type Person = { name: string } & Record<(typeof namedRelations)[number], boolean>;
export type GoalPeopleRow = InferResult<ReturnType<typeof selectGoalPeople>>[number];

export type GoalPeople = {
  currentRung: GoalPlan["currentRung"];
  sharedWith: GoalPlan["goal"]["sharedWith"];
};

/**
 * Selects the people of a goal as one `GoalPeopleRow`: the current rung of its owner, and the people with a relation to
 * the owner. A manager to whom the owner has not consented is left out.
 */
export function selectGoalPeople({
  organizationId,
  goalId,
  at,
}: {
  organizationId: Value<string>;
  goalId: Value<string>;
  at: Value<Date>;
}) {
  const is = relationConditions(person.ref("p.id"), at);
  return build
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .select((eb) => [
      eb
        .selectFrom("positions as s")
        .innerJoin("rungs as r", (join) =>
          join.onRef("r.organization_id", "=", "s.organization_id").onRef("r.id", "=", "s.rung_id"),
        )
        .select(({ cast, ref }) =>
          jsonBuildObject({
            id: ref("r.id"),
            name: ref("r.name"),
            level: ref("r.level"),
            since: cast<string>("s.started_on", "text"),
          }).as("rung"),
        )
        .whereRef("s.organization_id", "=", "g.organization_id")
        .whereRef("s.member_id", "=", "g.owner_id")
        .where("s.ended_on", "is", null)
        .as("currentRung"),
      jsonArrayFrom(
        eb
          .selectFrom("members as p")
          .select([
            "p.name",
            asBoolean(is.directManager).as("directManager"),
            asBoolean(is.managerAbove).as("managerAbove"),
            asBoolean(is.mentor).as("mentor"),
          ])
          .whereRef("p.organization_id", "=", "g.organization_id")
          .where("p.deactivated_at", "is", null)
          .where(({ eb, selectFrom }) =>
            eb(
              "p.id",
              "in",
              selectFrom("manager_consents as c")
                .select("c.manager_id as id")
                .whereRef("c.organization_id", "=", "g.organization_id")
                .whereRef("c.member_id", "=", "g.owner_id")
                .union(
                  selectFrom("mentorships as ms")
                    .select("ms.mentor_id as id")
                    .whereRef("ms.organization_id", "=", "g.organization_id")
                    .whereRef("ms.mentee_id", "=", "g.owner_id")
                    .where("ms.ended_at", "is", null),
                ),
            ),
          )
          .orderBy("p.name")
          .orderBy("p.id"),
      ).as("people"),
    ])
    .where("g.organization_id", "=", organizationId)
    .where("g.id", "=", goalId);
}

/** The people in the audiences of a goal today, by name where they are few. */
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

/**
 * The names of the people in an audience; empty where the audience lets others in too, because part of the names would
 * mislead.
 */
function namesIn(audience: Audience, people: readonly Person[]): string[] {
  const admitted = admittedBy(audience);
  const named = namedRelations.filter((relation) => admitted.includes(relation));
  if (named.length < admitted.length) return [];
  return named.flatMap((relation) =>
    people.filter((person) => person[relation]).map(({ name }) => name),
  );
}
