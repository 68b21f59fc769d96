import type { ActivityKind } from "@/domain/activity/kinds";
import type { Scope } from "./scope";

export type ActivityEntry = {
  kind: ActivityKind;
  goalId?: string;
  nodeId?: string;
  /** The member it happened to, where that is not the actor. */
  subjectId?: string;
  /** `owner`: seen by the goal's owner and the actor alone, as the comment it speaks of. */
  audience?: "readers" | "owner";
  /** What a sentence needs (a title, a date); never the text of a comment. */
  detail?: Record<string, string | number | null>;
};

/** Writes the entry in the transaction of the change it follows. */
export async function recordActivity(
  { db, organizationId, viewer, at }: Scope,
  entry: ActivityEntry,
): Promise<void> {
  await db.activity.create({
    data: {
      organizationId,
      actorId: viewer.memberId,
      kind: entry.kind,
      goalId: entry.goalId ?? null,
      nodeId: entry.nodeId ?? null,
      subjectId: entry.subjectId ?? null,
      audience: entry.audience ?? "readers",
      detail: entry.detail ?? {},
      createdAt: at,
    },
    select: { id: true },
  });
}
