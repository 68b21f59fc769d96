import type { z } from "zod";
import type { ActivityEventOf, ActivityKind } from "@/domain/activity/event";
import type { RecordedEvent } from "@/server/data/events";
import type { Transaction } from "@/server/infra/db";
import type { QueuedMail } from "@/server/infra/mail-queue";
import type { Mail } from "@/server/mail/mail";

/** A transaction of a job, bound to the organization. */
type JobContext = { db: Transaction; organizationId: string };
type MailContext = JobContext & { appUrl: string };

/**
 * One kind of notification: what it follows from, who gets it, whether they may still see it when it is sent, and its
 * words. A file in `kinds/` makes one, and `kinds/index.ts` lists it.
 */
type Definition<Kind extends ActivityKind, Ids extends Record<string, string>> = {
  kind: string;
  /** The events that it follows. */
  after: readonly Kind[];
  /** All that waits in the queue: ids, by which the rest is read when it is sent. */
  ids: z.ZodType<Ids>;
  /** Once the event is committed: one entry for each person to be told, none where nobody is. */
  receivers(
    context: JobContext,
    happened: RecordedEvent<ActivityEventOf<Kind>>,
  ): Promise<Ids[]> | Ids[];
  /** When it is sent. Null where it no longer holds, or may not be seen. */
  write(context: MailContext, ids: Ids): Promise<Mail | null>;
};

/** The same without its own types, so that kinds can stand in one list. What was queued is parsed before it is written. */
export type Notification = {
  kind: string;
  after: readonly ActivityKind[];
  mailsAfter(context: JobContext, happened: RecordedEvent): Promise<QueuedMail[]>;
  write(context: MailContext, queued: QueuedMail): Promise<Mail | null>;
};

export function notification<Kind extends ActivityKind, Ids extends Record<string, string>>({
  kind,
  after,
  ids,
  receivers,
  write,
}: Definition<Kind, Ids>): Notification {
  const follows = (happened: RecordedEvent): happened is RecordedEvent<ActivityEventOf<Kind>> =>
    after.some((followed) => followed === happened.event.kind);
  return {
    kind,
    after,
    async mailsAfter(context, happened) {
      if (!follows(happened)) return [];
      const { organizationId } = context;
      const told = await receivers(context, happened);
      return told.map((each) => ({ kind, organizationId, ...each }));
    },
    write: (context, queued) => write(context, ids.parse(queued)),
  };
}
