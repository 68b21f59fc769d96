import { randomUUID } from "node:crypto";
import { createCaller } from "@/server/api/root";
import type { Database } from "@/server/infra/db";
import type { QueuedMail } from "@/server/infra/mail-queue";
import { fanOut } from "@/server/jobs/fan-out";
import type { MemberRole } from "@/server/policy/member";
import {
  buildMember,
  buildOrganization,
  buildSession,
  buildUser,
  inOrganization,
} from "./builders";
import { recordedEvents } from "./events";

/** Calls the router as the person of the session, now or at a given time. */
export const callAs = (
  database: Database,
  sessionTokenHash: string | null,
  at: Date | null = null,
) => createCaller({ database, sessionTokenHash, requestId: "test", at });

/** A person with a session and no organization. */
export async function buildVisitor(
  database: Database,
  given: { email?: string; name?: string } = {},
) {
  const email = given.email ?? `visitor-${randomUUID().slice(0, 8)}@elsewhere.test`;
  const user = await buildUser(database, { ...given, email });
  const { tokenHash } = await buildSession(database, user.id);
  return {
    email,
    userId: user.id,
    sessionTokenHash: tokenHash,
    /** A caller for one request, at the current time. */
    get call() {
      return callAs(database, tokenHash);
    },
    callAt: (at: Date) => callAs(database, tokenHash, at),
  };
}

/** Builds an organization for one test, with an owner who can call. */
export async function buildCompany(database: Database) {
  const organization = `company-${randomUUID().slice(0, 8)}`;
  const { id: organizationId } = await buildOrganization(database, { slug: organization });

  const person = async (
    name: string,
    given: { role?: MemberRole; managerId?: string | null } = {},
  ) => {
    const email = `${name.toLowerCase()}@${organization}.test`;
    const member = await buildMember(database, organizationId, { email, name, ...given });
    return Object.assign(await buildVisitor(database, { email, name }), { memberId: member.id });
  };
  const queued = async (task: string): Promise<{ id: string; payload: QueuedMail }[]> => {
    const { rows } = await database.pool.query(
      `SELECT job.id, job.payload FROM graphile_worker._private_jobs job
       JOIN graphile_worker._private_tasks task ON task.id = job.task_id
       WHERE task.identifier = $1 AND job.payload->>'organizationId' = $2 ORDER BY job.id`,
      [task, organizationId],
    );
    return rows;
  };
  return {
    organization,
    organizationId,
    person,
    owner: await person("Olivia", { role: "owner" }),
    inside: <T>(work: Parameters<typeof inOrganization<T>>[2]) =>
      inOrganization(database, organizationId, work),
    managerOf: (memberId: string) =>
      inOrganization(database, organizationId, async (db) => {
        const found = await db.member.findFirstOrThrow({ where: { organizationId, id: memberId } });
        return found.managerId;
      }),
    /** The kinds of the recorded events, the oldest first. Throws where a row is not an event. */
    activities: async () =>
      (await recordedEvents(database, organizationId)).map(({ kind }) => kind),
    /** The mails in the queue for this organization, once all events are fanned out. */
    async queuedMails(): Promise<QueuedMail[]> {
      for (const { id, payload } of await queued("fanOut")) {
        await fanOut(database, payload);
        await database.pool.query("SELECT graphile_worker.complete_jobs(ARRAY[$1::bigint])", [id]);
      }
      return (await queued("mail")).map(({ payload }) => payload);
    },
  };
}

export type Company = Awaited<ReturnType<typeof buildCompany>>;

type Caller = { call: ReturnType<typeof callAs> };

/** The managers about whom Today asks a person for consent. */
export const pendingManagers = async ({ call }: Caller, organization: string) =>
  (await call.today.overview({ organization })).waiting.consents;
