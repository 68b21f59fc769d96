import { z } from "zod";
import { claimForFanOut } from "@/server/data/events";
import { notifications } from "@/server/events/notifications";
import type { Database } from "@/server/infra/db";
import { enqueueMail } from "@/server/infra/mail-queue";
import { bindOrganization } from "@/server/infra/sql-functions";

const jobSchema = z.object({ organizationId: z.uuid(), eventId: z.uuid() });

/**
 * The job "fanOut": queues a mail for everybody who is to be told of an event. The event is marked as handled in the
 * same transaction, so that a worker that stops at any point leaves nobody out and tells nobody twice.
 */
export async function fanOut({ prisma }: Database, payload: unknown): Promise<void> {
  const key = jobSchema.parse(payload);
  const { organizationId } = key;
  await prisma.$transaction(async (db) => {
    await bindOrganization(db, organizationId);
    const happened = await claimForFanOut(db, key);
    if (!happened) return;
    for (const notification of notifications)
      for (const mail of await notification.mailsAfter({ db, organizationId }, happened))
        await enqueueMail(db, mail);
  });
}
