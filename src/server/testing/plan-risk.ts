import type { PlanRow } from "@/domain/goal/plan-input";
import { type PlanRisk, planRisk } from "@/domain/goal/plan-risk";
import type { Prisma } from "@/generated/prisma/client";

/** Rows as they are written, or as they are read. */
type Rowed = {
  goal: readonly {
    id?: string;
    targetDate: Day;
    reachedOn?: Day | null;
    childOrder?: PlanRow["order"];
  }[];
  node: readonly (Pick<PlanRow, "kind" | "rank"> & {
    id?: string;
    goalId: string;
    parentId?: string | null;
    dueOn?: Day | null;
    durationDays?: number | null;
    childOrder?: PlanRow["order"];
  })[];
  completion: readonly { nodeId: string; completedOn: Day }[];
};
type Day = Date | string;

/** The risk of the plan of each goal, as the application would have stored it with a change on `today`. */
export function risksOf(
  { goal: goals, node, completion }: Rowed,
  today: string,
): Map<string, PlanRisk> {
  const doneOn = new Map(completion.map(({ nodeId, completedOn }) => [nodeId, isoOf(completedOn)]));
  const plans = new Map<string, PlanRow[]>();
  for (const { id = "", goalId, parentId, kind, rank, dueOn, durationDays, childOrder } of node) {
    const row: PlanRow = {
      id,
      parentId: parentId ?? null,
      kind,
      rank,
      dueOn: dueOn ? isoOf(dueOn) : null,
      durationDays: durationDays ?? null,
      order: childOrder ?? "parallel",
      completedOn: doneOn.get(id) ?? null,
    };
    const rows = plans.get(goalId);
    if (rows) rows.push(row);
    else plans.set(goalId, [row]);
  }
  return new Map(
    goals.map(({ id = "", targetDate, reachedOn, childOrder }) => {
      const plan = {
        targetDate: isoOf(targetDate),
        reachedOn: reachedOn ? isoOf(reachedOn) : null,
        order: childOrder ?? "sequence",
        nodes: plans.get(id) ?? [],
      };
      return [id, planRisk(plan, today)];
    }),
  );
}

/** The columns of a goal that hold its risk. */
export const riskData = (risk: PlanRisk | undefined) =>
  ({
    fitsUntil: risk?.fitsUntil ? new Date(`${risk.fitsUntil}T00:00:00Z`) : null,
    contradicts: risk?.contradicts ?? false,
  }) satisfies Partial<Prisma.GoalCreateManyInput>;

const isoOf = (date: Day) => new Date(date).toISOString().slice(0, 10);
