import { generateKeyBetween } from "fractional-indexing";
import type { ActivityEvent } from "@/domain/activity/event";
import { activityRow, type Rows } from "@/server/testing/bulk";
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
  const made = { organizationId, actorId: ownerId, createdAt: moment(goal.statedAt) };
  const created = { statement: goal.statement, targetDate: calendar.iso(goal.by) };
  rows.activity.push(activityRow(made, { kind: "goal.created", goalId, detail: created }));
  const shared = { audiences: [...goal.audiences], before: [] };
  if (shared.audiences.length > 0)
    rows.activity.push(activityRow(made, { kind: "goal.shared", goalId, detail: shared }));
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
    const about = { goalId, nodeId: id };
    const record = (at: string, event: ActivityEvent) =>
      rows.activity.push(
        activityRow({ organizationId, actorId, createdAt: calendar.moment(at) }, event),
      );
    if (added) {
      const detail = { title, count: 1, madeMilestoneId: null };
      record(added, { kind: "node.added", ...about, detail });
    }
    if (done) {
      rows.completion.push({
        organizationId,
        nodeId: id,
        completedOn: calendar.day(done),
        completedById: actorId,
        recordedAt: calendar.moment(done),
      });
      const detail = { title, completedOn: calendar.iso(done) };
      record(done, { kind: "node.completed", ...about, detail });
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
    const id = index === 0 ? threadId : seedId(`${threadId}/${index}`);
    rows.comment.push({
      organizationId,
      id,
      goalId,
      nodeId,
      threadId: index === 0 ? null : threadId,
      authorId,
      audience,
      body: statedAt.text,
      createdAt,
    });
    const beganId = member(by);
    rows.activity.push(
      activityRow(
        { organizationId, actorId: authorId, createdAt },
        {
          kind: "comment.posted",
          goalId,
          nodeId,
          audience,
          subjectId: beganId === authorId ? null : beganId,
          detail: { commentId: id },
        },
      ),
    );
  }
  if (resolved)
    rows.threadResolution.push({
      organizationId,
      threadId,
      resolvedById: member(resolved.by),
      resolvedAt: calendar.moment(resolved.at),
    });
}
