import type { Transaction } from "./db";

/** A mail to be written and sent once the change it follows is committed. Ids only: the worker reads the rest. */
export type QueuedMail =
  | { kind: "invitation"; organizationId: string; invitationId: string }
  /** Asks `memberId` whether `managerId`, now above them, may see what they share with managers. */
  | { kind: "managerQuestion"; organizationId: string; memberId: string; managerId: string }
  | { kind: "mentorshipRequest"; organizationId: string; mentorshipId: string };

/** Queued in the transaction itself, so that a change and its mail happen both or not at all. */
export async function enqueueMail(db: Transaction, mail: QueuedMail): Promise<void> {
  await db.$executeRaw`SELECT FROM graphile_worker.add_job('mail', ${JSON.stringify(mail)}::json)`;
}
