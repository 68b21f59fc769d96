import type { Transaction } from "@/server/infra/db";
import { readClock } from "./clock";

/** Sessions, stored by the hash of their token. Only the SQL function `open_tenant_session` reads one by its token. */

const day = 24 * 60 * 60 * 1000;

/**
 * The condition of a valid session, with the limits of `open_tenant_session`: seven days without a request, thirty in
 * all.
 */
const live = (at: Date) => ({
  lastSeenAt: { gt: new Date(at.getTime() - 7 * day) },
  createdAt: { gt: new Date(at.getTime() - 30 * day) },
});

export type NewSession = { userId: string; tokenHash: string; userAgent: string };

/** Begins a session, and deletes those of the same person that have expired. */
export async function createSession(
  db: Transaction,
  { userId, tokenHash, userAgent }: NewSession,
): Promise<void> {
  const at = await readClock(db);
  await db.session.deleteMany({ where: { userId, NOT: live(at) } });
  await db.session.create({
    data: { userId, tokenHash, userAgent: userAgent.slice(0, 300), createdAt: at, lastSeenAt: at },
    select: { id: true },
  });
}

export async function endSession(db: Transaction, tokenHash: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash } });
}

export type SessionRecord = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** A person's valid sessions, the one used last first. */
export function listSessions(db: Transaction, userId: string, at: Date): Promise<SessionRecord[]> {
  return db.session.findMany({
    where: { userId, ...live(at) },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
}

/** Ends one of the person's own sessions. Returns false where it is somebody else's or does not exist. */
export async function endSessionOf(
  db: Transaction,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  return count > 0;
}

/** Ends all sessions of a person, the current one included. Returns how many there were. */
export async function endAllSessionsOf(db: Transaction, userId: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId } });
  return count;
}
