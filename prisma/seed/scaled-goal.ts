import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import { addDays } from "@/domain/plan";
import { day } from "@/server/testing/builders";
import { activityRow, type Rows } from "@/server/testing/bulk";

const stepsUnderEach = 8;
const daysOfPlan = 700;
/** The first step of so many milestones has to begin before the milestone before it ends, as in a plan that needs mending. */
const milestonesPerContradiction = 3;

/**
 * One goal: milestones with eight steps each, spread over two years around today, and a conversation over its nodes. The
 * steps fit between their dates, but for a few.
 */
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
  const steps = Math.max(1, nodesEach - milestones);
  const room = Math.max(1, Math.floor(daysOfPlan / steps));
  const nodeIds: string[] = [];
  for (let index = 0; index < nodesEach; index++) {
    const isMilestone = index < milestones;
    const parent = Math.floor((index - milestones) / stepsUnderEach);
    const id = isMilestone ? (milestoneIds[index] ?? "") : (randomUUID() as string);
    const share = (index - milestones) / steps;
    const due = addDays(today, Math.round(-300 + share * daysOfPlan));
    const takes = Math.min(5 + (index % 20), room);
    const isTooLong = (index - milestones) % (stepsUnderEach * milestonesPerContradiction) === 0;
    const title = isMilestone ? `Milestone ${index + 1}` : `A step towards milestone ${parent + 1}`;
    rows.node.push({
      organizationId,
      id,
      goalId,
      parentId: isMilestone ? null : (milestoneIds[parent] ?? null),
      kind: isMilestone ? "milestone" : "step",
      title,
      rank: ranks[isMilestone ? index : (index - milestones) % stepsUnderEach] ?? "a0",
      dueOn: isMilestone ? null : day(due),
      durationDays: isMilestone ? null : isTooLong ? room + takes : takes,
      createdAt,
    });
    nodeIds.push(id);
    const isDone = !isMilestone && due < addDays(today, slips ? -30 : 30);
    if (isDone)
      addCompletion(rows, {
        organizationId,
        ownerId,
        goalId,
        title,
        nodeId: id,
        on: due < today ? due : today,
      });
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
  given: Record<"organizationId" | "ownerId" | "goalId" | "nodeId" | "title" | "on", string>,
): void {
  const { organizationId, ownerId, goalId, nodeId, title, on } = given;
  rows.completion.push({ organizationId, nodeId, completedOn: day(on), completedById: ownerId });
  rows.activity.push(
    activityRow(
      { organizationId, actorId: ownerId, createdAt: day(on) },
      { kind: "node.completed", goalId, nodeId, detail: { title, completedOn: on } },
    ),
  );
}

/** Threads of three: the manager, the owner, the manager; the last one stays with the owner in every eighth goal. */
function addConversation(
  rows: Rows,
  {
    organizationId,
    goalId,
    ownerId,
    managerId,
  }: Record<"organizationId" | "goalId" | "ownerId" | "managerId", string>,
  nodeIds: readonly string[],
  count: number,
  { today, goalIndex }: { today: string; goalIndex: number },
): void {
  let threadId = "";
  let beganId = "";
  for (let index = 0; index < count; index++) {
    const id = randomUUID();
    const opens = index % 3 === 0;
    if (opens) threadId = id;
    const isLast = index >= count - 2;
    const byOwner = index % 3 === 1 || (isLast && goalIndex % 8 === 0 && !opens);
    const actorId = byOwner ? ownerId : managerId;
    if (opens) beganId = actorId;
    const createdAt = new Date(day(addDays(today, -200)).getTime() + index * 3_600_000 * 4);
    const nodeId = nodeIds[(Math.floor(index / 3) * 7) % Math.max(1, nodeIds.length)] ?? null;
    rows.comment.push({
      organizationId,
      id,
      goalId,
      nodeId,
      threadId: opens ? null : threadId,
      authorId: actorId,
      body: "That is the real test for this rung, more than the course. What would you need to begin?",
      createdAt,
    });
    rows.activity.push(
      activityRow(
        { organizationId, actorId, createdAt },
        {
          kind: "comment.posted",
          goalId,
          nodeId,
          audience: "readers",
          subjectId: beganId === actorId ? null : beganId,
          detail: { commentId: id },
        },
      ),
    );
  }
}
