import { generateKeyBetween } from "fractional-indexing";
import type { Rows } from "@/server/testing/bulk";
import { seedId } from "./ids";
import type { Naming } from "./people-rows";
import type { CommentSketch, GoalSketch, NodeSketch } from "./sketches";

/** A goal with its tree, its conversation and the trail that its making has left. */
export function addGoal(rows: Rows, goal: GoalSketch, naming: Naming): void {
  const { organizationId, calendar, member } = naming;
  const { day, moment } = calendar;
  const goalId = naming.goal(goal.key);
  const ownerId = member(goal.owner);
  rows.goal.push({
    organizationId,
    id: goalId,
    ownerId,
    intent: goal.intent,
    statement: goal.statement,
    targetRungId: goal.target ? naming.rung(goal.target) : null,
    targetDate: day(goal.by),
    childOrder: goal.order ?? "parallel",
    audiences: [...goal.audiences],
    createdAt: moment(goal.statedAt),
  });
  const made = { organizationId, actorId: ownerId, goalId, createdAt: moment(goal.statedAt) };
  rows.activity.push({ ...made, kind: "goal.created", detail: { statement: goal.statement } });
  if (goal.audiences.length > 0)
    rows.activity.push({
      ...made,
      kind: "goal.shared",
      detail: { audiences: goal.audiences.join(" "), before: "" },
    });
  addNodes(rows, goal, goal.plan, null, naming);
  for (const [index, comment] of (goal.comments ?? []).entries())
    addThread(rows, goal, comment, seedId(`${goalId}/thread/${index}`), naming);
  for (const [key, at] of Object.entries(goal.seen ?? {}))
    rows.goalVisit.push({
      organizationId,
      goalId,
      memberId: member(key),
      lastSeenAt: moment(at),
    });
}

function addNodes(
  rows: Rows,
  goal: GoalSketch,
  siblings: readonly NodeSketch[],
  parentId: string | null,
  naming: Naming,
): void {
  const { organizationId, calendar } = naming;
  const goalId = naming.goal(goal.key);
  const actorId = naming.member(goal.owner);
  let rank: string | null = null;
  for (const { title, due, days, done, rung, added, order, under } of siblings) {
    const id = naming.node(goal.key, title);
    rank = generateKeyBetween(rank, null);
    rows.node.push({
      organizationId,
      id,
      goalId,
      parentId,
      kind: under ? "milestone" : "step",
      title,
      rank,
      rungId: rung ? naming.rung(rung) : null,
      dueOn: due ? calendar.day(due) : null,
      durationDays: days ?? null,
      childOrder: order ?? "parallel",
      createdAt: calendar.moment(added ?? goal.statedAt),
    });
    const about = { organizationId, actorId, goalId, nodeId: id };
    if (added)
      rows.activity.push({
        ...about,
        kind: "node.added",
        detail: { title, count: 1 },
        createdAt: calendar.moment(added),
      });
    if (done) {
      rows.completion.push({
        organizationId,
        nodeId: id,
        completedOn: calendar.day(done),
        completedById: actorId,
        recordedAt: calendar.moment(done),
      });
      rows.activity.push({
        ...about,
        kind: "node.completed",
        detail: { title, completedOn: calendar.iso(done) },
        createdAt: calendar.moment(done),
      });
    }
    addNodes(rows, goal, under ?? [], id, naming);
  }
}

function addThread(
  rows: Rows,
  goal: GoalSketch,
  { on, by, at, text, toOwner, replies = [], resolved }: CommentSketch,
  threadId: string,
  { organizationId, calendar, member, ...ids }: Naming,
): void {
  const goalId = ids.goal(goal.key);
  const nodeId = on === undefined ? null : ids.node(goal.key, on);
  const audience = toOwner ? "owner" : "readers";
  for (const [index, statedAt] of [{ by, at, text }, ...replies].entries()) {
    const createdAt = calendar.moment(statedAt.at);
    const authorId = member(statedAt.by);
    rows.comment.push({
      organizationId,
      id: index === 0 ? threadId : seedId(`${threadId}/${index}`),
      goalId,
      nodeId,
      threadId: index === 0 ? null : threadId,
      authorId,
      audience,
      body: statedAt.text,
      createdAt,
    });
    rows.activity.push({
      organizationId,
      actorId: authorId,
      kind: "comment.posted",
      goalId,
      nodeId,
      audience,
      createdAt,
    });
  }
  if (resolved)
    rows.threadResolution.push({
      organizationId,
      threadId,
      resolvedById: member(resolved.by),
      resolvedAt: calendar.moment(resolved.at),
    });
}
