import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import { todayIn } from "@/server/infra/clock";
import { type GoalAct, goalAbilities, type Relation, relations } from "@/server/policy/goal";
import { type GoalRow, ownedGoalColumns, ownedGoalTables } from "./goal-row";
import type { Scope } from "./scope";
import { boolArray } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";
import { relationConditions } from "./visibility";

const granted = Symbol("granted");

/**
 * The proof that the viewer may do `Act` with this goal; made by `openGoal` alone. A function that needs the right to
 * edit takes `GoalAccess<"edit">`; one that only reads takes any, since every right includes reading.
 */
export type GoalAccess<Act extends GoalAct = GoalAct> = {
  readonly [granted]: Act;
  goalId: string;
  ownerId: string;
  isOwner: boolean;
  abilities: ReadonlySet<GoalAct>;
  audiences: readonly Audience[];
  /** The owner's wall calendar: plans are reckoned in it. */
  today: string;
  /** The goal as the gate found it; a write reads again what it has changed. */
  row: GoalRow;
};

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");

/** The gate to a goal: "not found" where the viewer cannot read it, "forbidden" where they can, but not do this. */
export async function openGoal<Act extends GoalAct>(
  scope: Scope,
  goalId: string,
  act: Act,
): Promise<GoalAccess<Act>> {
  const conditions = relationConditions(scope.viewer.memberId, scope.at);
  const query = select({
    ...ownedGoalColumns,
    relations: boolArray`ARRAY[${Prisma.join(relations.map((relation) => conditions[relation]))}]`,
  })`
    FROM ${ownedGoalTables}
    WHERE ${g.organizationId} = ${scope.organizationId}::uuid AND ${g.id} = ${goalId}::uuid
      AND ${g.deletedAt} IS NULL AND ${o.deactivatedAt} IS NULL`;
  const [facts] = await rowsOf(scope.db, query);
  if (!facts) throw new Problem("notFound");
  const { ownerTimeZone, relations: holds, ...row } = facts;
  const isOwner = row.ownerId === scope.viewer.memberId;
  const held = new Set<Relation>(relations.filter((_, index) => holds[index]));
  const abilities = goalAbilities({ isOwner, relations: held, audiences: row.audiences });
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
