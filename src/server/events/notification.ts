import type { z } from "zod";
import type { ActivityEventOf, ActivityKind } from "@/domain/activity/event";
import type { RecordedEvent } from "@/server/data/events";
import type { Transaction } from "@/server/infra/db";
import type { QueuedMail } from "@/server/infra/mail-queue";
import type { LettersIn } from "@/server/mail/letters";
import type { Mail } from "@/server/mail/mail";

/** The transaction of a job, bound to the organization. */
type JobContext = { db: Transaction; organizationId: string };
/** `lettersIn` gives the translator and the parts of a letter in the language of its receiver. */
type MailContext = JobContext & { appUrl: string; lettersIn: LettersIn };

/**
 * One kind of notification: the events that cause it, who receives it, whether they may still see it when it is sent,
 * and its text. A file in `kinds/` makes one, and `kinds/index.ts` lists it.
 */
type Definition<Kind extends ActivityKind, Ids extends Record<string, string>> = {
  kind: string;
  /** The kinds of event that cause it. */
  after: readonly Kind[];
  /** The ids that are queued, by which everything else is read when the mail is sent. */
  ids: z.ZodType<Ids>;
  /** Called once the event is committed. Returns one entry for each person to be told. */
  receivers(
    context: JobContext,
    happened: RecordedEvent<ActivityEventOf<Kind>>,
  ): Promise<Ids[]> | Ids[];
  /** Called when the mail is sent. Returns null where the notification no longer applies, or may not be seen. */
  write(context: MailContext, ids: Ids): Promise<Mail | null>;
};

/**
 * A notification without its specific types, so that all kinds fit in one list. Queued ids are parsed before the mail
 * is written.
 */
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
      const receiverIds = await receivers(context, happened);
      return receiverIds.map((each) => ({ kind, organizationId, ...each }));
    },
    write: (context, queued) => write(context, ids.parse(queued)),
  };
}
