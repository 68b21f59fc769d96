import type { GoalAccess } from "@/server/data/goal-access";
import type { Scope } from "@/server/data/scope";
import { openThread, type ThreadAccess } from "@/server/data/thread-access";
import { type Resolution, reopen, resolve } from "@/server/data/thread-resolutions";
import { recordEvent } from "@/server/events/record-event";

export async function resolveThread(
  scope: Scope,
  goal: GoalAccess,
  threadId: string,
): Promise<{ resolved: Resolution }> {
  const thread = await openThread(scope, goal, threadId, "resolve");
  const { changed, resolution } = await resolve(scope, thread);
  if (changed) await record(scope, goal, thread, "thread.resolved");
  return { resolved: resolution };
}

export async function reopenThread(
  scope: Scope,
  goal: GoalAccess,
  threadId: string,
): Promise<{ resolved: null }> {
  const thread = await openThread(scope, goal, threadId, "resolve");
  if (await reopen(scope, thread)) await record(scope, goal, thread, "thread.reopened");
  return { resolved: null };
}

function record(
  scope: Scope,
  { goalId }: GoalAccess,
  { threadId, nodeId, audience, startedById }: ThreadAccess,
  kind: "thread.resolved" | "thread.reopened",
): Promise<void> {
  const subjectId = startedById === scope.viewer.memberId ? null : startedById;
  return recordEvent(scope, { kind, goalId, nodeId, subjectId, audience, detail: { threadId } });
}
