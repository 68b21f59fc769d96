import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import { todayIn } from "@/server/infra/clock";
import { type GoalAct, goalAbilities, type Relation, relations } from "@/server/policy/goal";
import { type GoalRow, goalColumns, goalTables } from "./goal-row";
import type { Scope } from "./scope";
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

type FactsRow = GoalRow & { ownerTimeZone: string | null; relations: boolean[] };

/** The gate to a goal: "not found" where the viewer cannot read it, "forbidden" where they can, but not do this. */
export async function openGoal<Act extends GoalAct>(
  scope: Scope,
  goalId: string,
  act: Act,
): Promise<GoalAccess<Act>> {
  const conditions = relationConditions(scope.viewer.memberId, scope.at);
  const [facts] = await scope.db.$queryRaw<FactsRow[]>`
    SELECT ${goalColumns}, ou.time_zone AS "ownerTimeZone",
      ARRAY[${Prisma.join(relations.map((relation) => conditions[relation]))}]::bool[] AS relations
    FROM ${goalTables}
    LEFT JOIN users ou ON ou.id = o.user_id
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.id = ${goalId}::uuid
      AND g.deleted_at IS NULL AND o.deactivated_at IS NULL`;
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
