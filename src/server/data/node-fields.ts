import type { NodeRow } from "@/domain/goal/climb";
import { toDay } from "./dates";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

/** What is written in a node. Left out: as it is. */
export type Wording = Partial<Pick<NodeRow, "title" | "dueOn" | "durationDays">>;

/** Writes where nobody has written since `version`; answers whether it did. */
export async function writeWording(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
  id: string,
  version: number,
  { title, dueOn, durationDays }: Wording,
): Promise<boolean> {
  const { count } = await db.node.updateMany({
    where: { organizationId, goalId, id, version, deletedAt: null },
    data: {
      version: { increment: 1 },
      ...(title === undefined ? {} : { title }),
      ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : toDay(dueOn) }),
      ...(durationDays === undefined ? {} : { durationDays }),
    },
  });
  return count === 1;
}

export async function writeKindOrOrder(
  { db, organizationId }: Scope,
  id: string,
  change: { kind: NodeRow["kind"] } | { childOrder: NodeRow["order"] },
): Promise<void> {
  await db.node.update({
    where: { organizationId_id: { organizationId, id } },
    data: change,
    select: { id: true },
  });
}

/** Answers whether it is new: what was done stays done on the day it was done. */
export async function writeCompletion(
  { db, organizationId, viewer, at }: Scope,
  nodeId: string,
  completedOn: string,
): Promise<boolean> {
  const { count } = await db.completion.createMany({
    data: [
      {
        organizationId,
        nodeId,
        completedOn: toDay(completedOn),
        completedById: viewer.memberId,
        recordedAt: at,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Answers whether there was one. */
export async function deleteCompletion(
  { db, organizationId }: Scope,
  nodeId: string,
): Promise<boolean> {
  const { count } = await db.completion.deleteMany({ where: { organizationId, nodeId } });
  return count === 1;
}
