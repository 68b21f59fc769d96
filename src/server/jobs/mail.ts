import { z } from "zod";
import { Problem } from "@/domain/problem";
import { limit, refundUse } from "@/server/data/rate-limits";
import { findNotification } from "@/server/events/notifications";
import type { ApplicationContext } from "@/server/infra/application-context";
import type { Transaction } from "@/server/infra/db";
import { log } from "@/server/infra/log";
import { enqueueMail, type QueuedMail } from "@/server/infra/mail-queue";
import type { KeyRule } from "@/server/infra/rate-limits";
import { bindOrganization } from "@/server/infra/sql-functions";
import { hashToken } from "@/server/infra/tokens";
import { lettersFor } from "@/server/mail/letters";
import type { Mail } from "@/server/mail/mail";
import { MailRefused, sendMail } from "@/server/mail/transport";

const queuedMailSchema: z.ZodType<QueuedMail> = z
  .object({ kind: z.string(), organizationId: z.uuid() })
  .catchall(z.string());

/**
 * The job "mail". The letter is written in a transaction bound to the organization, and sent after it. When the mail
 * server does not accept it now, the job fails and the queue tries again later. A mail that is refused for good is not
 * sent again.
 */
export async function sendQueuedMail(
  application: ApplicationContext,
  payload: unknown,
): Promise<void> {
  const queued = queuedMailSchema.parse(payload);
  const notification = findNotification(queued.kind);
  if (!notification) throw new Error(`Nothing writes mails of the kind ${queued.kind}.`);
  const { prisma } = application.database;
  const { appUrl } = application.settings;
  const { organizationId } = queued;
  const lettersIn = lettersFor(application.settings);
  const mail = await prisma
    .$transaction(async (db) => {
      await bindOrganization(db, organizationId);
      const context = { db, organizationId, appUrl, lettersIn };
      const written = await notification.write(context, queued).catch(nullIfRefused);
      // This comes last and throws, so that the changes made for the letter, such as a new link, are rolled back with
      // it.
      if (written)
        for (const [rule, key] of countersOf(queued, written)) await limit(db, rule, key);
      return written;
    })
    .catch((error: unknown) => postpone(prisma, queued, error));
  if (!mail) return;
  await sendMail(application.settings, mail).catch(async (error: unknown) => {
    if (error instanceof MailRefused)
      return log.warn(
        { err: error, kind: queued.kind },
        "a mail was refused and is not tried again",
      );
    for (const [rule, key] of countersOf(queued, mail)) await refundUse(prisma, rule, key);
    throw error;
  });
}

/** Returns null where a gate now refuses the receiver, so that nothing is sent. */
function nullIfRefused(error: unknown): null {
  if (error instanceof Problem && (error.code === "notFound" || error.code === "forbidden"))
    return null;
  throw error;
}

function countersOf({ organizationId }: QueuedMail, { to }: Mail): [KeyRule, string][] {
  const receiver = hashToken(to);
  return [
    ["mailOfOrganization", `${organizationId}:${receiver}`],
    ["mailToReceiver", receiver],
  ];
}

/** Postpones a mail to an address that was sent many recently. It is written anew then, if it still applies. */
async function postpone(db: Transaction, queued: QueuedMail, error: unknown): Promise<null> {
  if (!(error instanceof Problem) || error.code !== "tooManyRequests") throw error;
  await enqueueMail(db, queued, Number(error.values.seconds));
  const { kind, organizationId } = queued;
  log.warn({ kind, organizationId }, "a mail waits: its receiver was sent many just now");
  return null;
}
