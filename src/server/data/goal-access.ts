import { sql } from "kysely";
import { todayIn } from "@/domain/account/today";
import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { type Placeholders, prepared, rowOf } from "@/server/infra/typed-sql";
import { type GoalAct, goalAbilities, type Relation, relations } from "@/server/policy/goal";
import { type GoalRow, selectGoalsInTime } from "./goal-row";
import type { Scope } from "./scope";
import { relationConditions } from "./visibility";

const granted = Symbol("granted");

/**
 * The proof that the viewer may do `Act` with this goal, which only `openGoal` makes. A function that needs the right
 * to edit takes `GoalAccess<"edit">`; one that only reads takes any, because every right includes reading.
 */
export type GoalAccess<Act extends GoalAct = GoalAct> = {
  readonly [granted]: Act;
  goalId: string;
  ownerId: string;
  isOwner: boolean;
  abilities: ReadonlySet<GoalAct>;
  audiences: readonly Audience[];
  /** The owner's calendar date, on which plans are computed. */
  today: string;
  /** The goal as the gate read it. A write reads again what it has changed. */
  row: GoalRow;
};

/** The facts that the policy needs, with the goal itself. */
const goalFacts = prepared(
  (given: Placeholders<{ organizationId: string; goalId: string; viewerId: string; at: Date }>) => {
    const conditions = relationConditions(given.viewerId, given.at);
    const held = sql.join(relations.map((relation) => conditions[relation]));
    return selectGoalsInTime(given.organizationId)
      .select(sql<boolean[]>`ARRAY[${held}]::bool[]`.as("relations"))
      .where("g.id", "=", given.goalId)
      .where("g.deleted_at", "is", null)
      .where("o.deactivated_at", "is", null);
  },
);

/**
 * The gate to a goal. Throws "not found" where the viewer cannot read the goal, and "forbidden" where they can, but may
 * not do this.
 */
export async function openGoal<Act extends GoalAct>(
  scope: Scope,
  goalId: string,
  act: Act,
): Promise<GoalAccess<Act>> {
  const { db, organizationId, viewer, at } = scope;
  const facts = await rowOf(
    db,
    goalFacts({ organizationId, goalId, viewerId: viewer.memberId, at }),
  );
  if (!facts) throw new Problem("notFound");
  const { ownerTimeZone, relations: flags, ...row } = facts;
  const isOwner = row.ownerId === scope.viewer.memberId;
  const viewerIs = new Set<Relation>(relations.filter((_, index) => flags[index]));
  const abilities = goalAbilities({ isOwner, relations: viewerIs, audiences: row.audiences });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  return {
    [granted]: act,
    goalId,
    ownerId: row.ownerId,
    isOwner,
    abilities,
    audiences: row.audiences,
    today: todayIn(ownerTimeZone ?? "UTC", scope.at),
    row,
  };
}
