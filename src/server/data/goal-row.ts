import type { InferResult } from "kysely";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { asTexts, build, type Value } from "@/server/infra/typed-sql";

/** A goal's row with the names to which it refers, as every statement that reads a goal selects it. */
export type GoalRow = InferResult<ReturnType<typeof selectGoals>>[number];

/** The goals `g` of an organization with their owners `o` and target rungs `gr`. */
export const selectGoals = (organizationId: Value<string>) =>
  build
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .leftJoin("rungs as gr", (join) =>
      join
        .onRef("gr.organization_id", "=", "g.organization_id")
        .onRef("gr.id", "=", "g.target_rung_id"),
    )
    .select(({ cast, ref }) => [
      "g.id",
      "g.owner_id as ownerId",
      "o.name as ownerName",
      "g.intent",
      "g.statement",
      cast<string>("g.target_date", "text").as("targetDate"),
      cast<string | null>("g.reached_on", "text").as("reachedOn"),
      "g.child_order as order",
      asTexts(ref("g.audiences")).as("audiences"),
      "g.version",
      "g.created_at as createdAt",
      "gr.id as rungId",
      "gr.name as rungName",
      "gr.level as rungLevel",
    ])
    .where("g.organization_id", "=", organizationId);

/** The goals `g`, each with the time zone of its owner, the user `ou`. */
export const selectGoalsInTime = (organizationId: Value<string>) =>
  selectGoals(organizationId)
    .leftJoin("users as ou", "ou.id", "o.user_id")
    .select("ou.time_zone as ownerTimeZone");

type RungColumns = { rungId: string | null; rungName: string | null; rungLevel: number | null };

export function rungRef({ rungId, rungName, rungLevel }: RungColumns): NodeRow["rung"] {
  if (rungId === null || rungName === null || rungLevel === null) return null;
  return { id: rungId, name: rungName, level: rungLevel };
}
