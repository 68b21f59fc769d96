import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import { addDays } from "@/domain/plan";
import { day } from "@/server/testing/builders";
import type { Rows } from "@/server/testing/bulk";

const stepsUnderEach = 8;

/** One goal: milestones with eight steps each, spread over two years around today, and a conversation over its nodes. */
export function addScaledGoal(
  rows: Rows,
  {
    organizationId,
    ownerId,
    managerId,
  }: { organizationId: string; ownerId: string; managerId: string },
  { nodesEach, commentsEach }: { nodesEach: number; commentsEach: number },
  { today, goalIndex }: { today: string; goalIndex: number },
): void {
  const goalId = randomUUID();
  const slips = goalIndex % 10 === 3;
  const createdAt = day(addDays(today, -300));
  rows.goal.push({
    organizationId,
    id: goalId,
    ownerId,
    intent: "More say in how we work.",
    statement: `Advance by two rungs, plan ${goalIndex}`,
    targetDate: day(addDays(today, 430)),
    audiences: goalIndex % 4 === 3 ? [] : ["chain"],
    createdAt,
  });
  const milestones = Math.max(1, Math.ceil(nodesEach / (stepsUnderEach + 1)));
  const milestoneIds = Array.from({ length: milestones }, () => randomUUID() as string);
  const ranks = generateNKeysBetween(null, null, Math.max(milestones, stepsUnderEach));
  const nodeIds: string[] = [];
  for (let index = 0; index < nodesEach; index++) {
    const isMilestone = index < milestones;
    const parent = Math.floor((index - milestones) / stepsUnderEach);
    const id = isMilestone ? (milestoneIds[index] ?? "") : (randomUUID() as string);
    const share = (index - milestones) / Math.max(1, nodesEach - milestones);
    const due = addDays(today, Math.round(-300 + share * 700));
    rows.node.push({
      organizationId,
      id,
      goalId,
      parentId: isMilestone ? null : (milestoneIds[parent] ?? null),
      kind: isMilestone ? "milestone" : "step",
      title: isMilestone ? `Milestone ${index + 1}` : `A step towards milestone ${parent + 1}`,
      rank: ranks[isMilestone ? index : (index - milestones) % stepsUnderEach] ?? "a0",
      dueOn: isMilestone ? null : day(due),
      durationDays: isMilestone ? null : 5 + (index % 20),
      createdAt,
    });
    nodeIds.push(id);
    const isDone = !isMilestone && due < addDays(today, slips ? -30 : 30);
    if (isDone)
      addCompletion(rows, { organizationId, goalId, ownerId, id, on: due < today ? due : today });
  }
  addConversation(rows, { organizationId, goalId, ownerId, managerId }, nodeIds, commentsEach, {
    today,
    goalIndex,
  });
  if (goalIndex % 2 === 0)
    rows.goalVisit.push({
      organizationId,
      memberId: managerId,
      goalId,
      lastSeenAt: day(addDays(today, -7)),
    });
}

function addCompletion(
  rows: Rows,
  given: { organizationId: string; goalId: string; ownerId: string; id: string; on: string },
): void {
  const { organizationId, goalId, ownerId, id: nodeId, on } = given;
  rows.completion.push({ organizationId, nodeId, completedOn: day(on), completedById: ownerId });
  rows.activity.push({
    organizationId,
    actorId: ownerId,
    kind: "node.completed",
    goalId,
    nodeId,
    createdAt: day(on),
  });
}

/** Threads of three: the manager, the owner, the manager; the last one stays with the owner in every eighth goal. */
function addConversation(
  rows: Rows,
  { organizationId, goalId, ownerId, managerId }: Record<string, string>,
  nodeIds: readonly string[],
  count: number,
  { today, goalIndex }: { today: string; goalIndex: number },
): void {
  let threadId = "";
  for (let index = 0; index < count; index++) {
    const id = randomUUID();
    const opens = index % 3 === 0;
    if (opens) threadId = id;
    const isLast = index >= count - 2;
    const byOwner = index % 3 === 1 || (isLast && goalIndex % 8 === 0 && !opens);
    const createdAt = new Date(day(addDays(today, -200)).getTime() + index * 3_600_000 * 4);
    const nodeId = nodeIds[(Math.floor(index / 3) * 7) % Math.max(1, nodeIds.length)] ?? null;
    rows.comment.push({
      organizationId: organizationId ?? "",
      id,
      goalId: goalId ?? "",
      nodeId,
      threadId: opens ? null : threadId,
      authorId: (byOwner ? ownerId : managerId) ?? "",
      body: "That is the real test for this rung, more than the course. What would you need to begin?",
      createdAt,
    });
    rows.activity.push({
      organizationId: organizationId ?? "",
      actorId: (byOwner ? ownerId : managerId) ?? "",
      kind: "comment.posted",
      goalId: goalId ?? "",
      nodeId,
      createdAt,
    });
  }
}
