import type { z } from "zod";
import type { ActivityEvent } from "@/domain/activity/event";
import type { Scope } from "@/server/data/scope";
import type { Transaction } from "@/server/infra/db";
import type { Mail } from "@/server/mail/mail";

/**
 * One kind of notification: what it follows from, who gets it, whether they may still see it when it is sent, and its
 * words. A file in `kinds/` makes one, and `notifications.ts` lists it.
 */
export type Notification<Ids extends Record<string, string> = Record<string, string>> = {
  kind: string;
  /** All that waits in the queue: ids, by which the rest is read when it is sent. */
  ids: z.ZodType<Ids>;
  /** In the transaction of what happened: one entry for each person to be told, none where nobody is. */
  follow: (scope: Scope, events: readonly ActivityEvent[]) => Promise<Ids[]> | Ids[];
  /** When it is sent, in a transaction bound to the organization. Null where it no longer holds, or may not be seen. */
  write: (
    db: Transaction,
    given: Ids & { organizationId: string },
    appUrl: string,
  ) => Promise<Mail | null>;
};

/** Forgets the kind's own type, so that kinds can stand in one list. What was queued is parsed before it is written. */
export const notification = <Ids extends Record<string, string>>(
  kind: Notification<Ids>,
): Notification => ({
  ...kind,
  write: (db, given, appUrl) =>
    kind.write(db, { ...kind.ids.parse(given), organizationId: given.organizationId }, appUrl),
});
