import { build, write } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";
import type { ThreadAccess } from "./thread-access";

export type Resolution = { byName: string; at: string };

/**
 * Marks the thread as resolved. The first to do so stays the one who did; `changed` is whether it was not resolved
 * before.
 */
export async function resolve(
  { db, organizationId, viewer, at }: Scope,
  { threadId }: ThreadAccess<"resolve">,
): Promise<{ changed: boolean; resolution: Resolution }> {
  const written = await write(
    db,
    build
      .insertInto("thread_resolutions")
      .values({
        organization_id: organizationId,
        thread_id: threadId,
        resolved_by_id: viewer.memberId,
        resolved_at: at,
      })
      .onConflict((conflict) => conflict.columns(["organization_id", "thread_id"]).doNothing()),
  );
  if (written > 0)
    return { changed: true, resolution: { byName: viewer.memberName, at: at.toISOString() } };
  const existing = await db.threadResolution.findUniqueOrThrow({
    where: { organizationId_threadId: { organizationId, threadId } },
    select: { resolvedAt: true, resolvedBy: { select: { name: true } } },
  });
  const { resolvedAt, resolvedBy } = existing;
  return {
    changed: false,
    resolution: { byName: resolvedBy.name, at: resolvedAt.toISOString() },
  };
}

/** Reopens the thread. Returns whether it was resolved before. */
export async function reopen(
  { db, organizationId }: Scope,
  { threadId }: ThreadAccess<"resolve">,
): Promise<boolean> {
  const { count } = await db.threadResolution.deleteMany({ where: { organizationId, threadId } });
  return count > 0;
}
