import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import { todayIn } from "@/server/infra/clock";
import { type GoalAct, goalAbilities, type Relation, relations } from "@/server/policy/goal";
import { relationConditions } from "./relations";
import type { Scope } from "./scope";

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
};

type FactsRow = {
  owner_id: string;
  audiences: Audience[];
  owner_time_zone: string | null;
  relations: boolean[];
};

/** The gate to a goal: "not found" where the viewer cannot read it, "forbidden" where they can, but not do this. */
export async function openGoal<Act extends GoalAct>(
  scope: Scope,
  goalId: string,
  act: Act,
): Promise<GoalAccess<Act>> {
  const conditions = relationConditions(scope.viewer.memberId, scope.at);
  const [row] = await scope.db.$queryRaw<FactsRow[]>`
    SELECT g.owner_id, g.audiences::text[] AS audiences, ou.time_zone AS owner_time_zone,
      ARRAY[${Prisma.join(relations.map((relation) => conditions[relation]))}]::bool[] AS relations
    FROM goals g
    JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
    LEFT JOIN users ou ON ou.id = o.user_id
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.id = ${goalId}::uuid
      AND g.deleted_at IS NULL AND o.deactivated_at IS NULL`;
  if (!row) throw new Problem("notFound");
  const isOwner = row.owner_id === scope.viewer.memberId;
  const held = new Set<Relation>(relations.filter((_, index) => row.relations[index]));
  const abilities = goalAbilities({ isOwner, relations: held, audiences: row.audiences });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  return {
    [granted]: act,
    goalId,
    ownerId: row.owner_id,
    isOwner,
    abilities,
    audiences: row.audiences,
    today: todayIn(row.owner_time_zone ?? "UTC", scope.at),
  };
}
