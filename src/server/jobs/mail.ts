import { z } from "zod";
import { Problem } from "@/domain/problem";
import {
  readManagerQuestion,
  readMentorshipRequest,
  renewInvitationLink,
  standIn,
} from "@/server/data/mail-facts";
import { giveBack, limit } from "@/server/data/rate-limits";
import type { Transaction } from "@/server/infra/db";
import { log } from "@/server/infra/log";
import type { QueuedMail } from "@/server/infra/mail-queue";
import type { Surroundings } from "@/server/infra/surroundings";
import { hashToken, newToken } from "@/server/infra/tokens";
import { invitationMail, managerQuestionMail, mentorshipRequestMail } from "@/server/mail/letters";
import type { Mail } from "@/server/mail/mail";
import { MailRefused, sendMail } from "@/server/mail/transport";

const id = z.uuid();
const queuedMailSchema: z.ZodType<QueuedMail> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("invitation"), organizationId: id, invitationId: id }),
  z.object({ kind: z.literal("managerQuestion"), organizationId: id, memberId: id, managerId: id }),
  z.object({ kind: z.literal("mentorshipRequest"), organizationId: id, mentorshipId: id }),
]);

/**
 * The job "mail". The letter is written in a transaction bound to the organization, and sent after it; when the mail
 * server does not take it now, the job fails and the queue tries again later. A mail that is refused for good is not sent again.
 */
export async function sendQueuedMail(around: Surroundings, payload: unknown): Promise<void> {
  const queued = queuedMailSchema.parse(payload);
  const { prisma } = around.database;
  const mail = await prisma
    .$transaction(async (db) => {
      await standIn(db, queued.organizationId);
      const written = await write(db, queued, around.settings.appUrl);
      // Last, and thrown: the letter's own changes, such as a new link, are taken back with it.
      if (written) await limit(db, "mailTo", hashToken(written.to));
      return written;
    })
    .catch((error: unknown) => leaveOut(queued, error));
  if (!mail) return;
  await sendMail(around.settings, mail).catch(async (error: unknown) => {
    if (error instanceof MailRefused)
      return log.warn(
        { err: error, kind: queued.kind },
        "a mail was refused and is not tried again",
      );
    await giveBack(prisma, "mailTo", hashToken(mail.to));
    throw error;
  });
}

/** Leaves out a mail to an address that has been sent as many as `mailTo` allows, whoever caused them. */
function leaveOut({ kind, organizationId }: QueuedMail, error: unknown): null {
  if (!(error instanceof Problem) || error.code !== "tooManyRequests") throw error;
  log.warn({ kind, organizationId }, "a mail was left out: its receiver was sent many just now");
  return null;
}

async function write(db: Transaction, queued: QueuedMail, appUrl: string): Promise<Mail | null> {
  switch (queued.kind) {
    case "invitation": {
      const token = newToken();
      const tokenHash = hashToken(token);
      const facts = await renewInvitationLink(db, { ...queued, tokenHash });
      return facts && invitationMail(facts, appUrl, token);
    }
    case "managerQuestion": {
      const facts = await readManagerQuestion(db, queued);
      return facts && managerQuestionMail(facts, appUrl);
    }
    case "mentorshipRequest": {
      const facts = await readMentorshipRequest(db, queued);
      return facts && mentorshipRequestMail(facts, appUrl);
    }
  }
}
