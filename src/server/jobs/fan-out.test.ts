import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { ActivityEvent } from "@/domain/activity/event";
import { testApplication } from "@/server/testing/application";
import {
  buildConsent,
  buildMember,
  buildMentorship,
  buildOrganization,
  inOrganization,
} from "@/server/testing/builders";
import { activityRow } from "@/server/testing/bulk";
import { testDatabase } from "@/server/testing/database";
import { captureLog } from "@/server/testing/log";
import { startSmtpServer } from "@/server/testing/smtp";
import { fanOut } from "./fan-out";
import { startWorkerIn } from "./start";

const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url });
const { database } = application;

const { id: organizationId } = await buildOrganization(database, { slug: "harbor" });
const member = (name: string, given: object = {}) =>
  buildMember(database, organizationId, {
    email: `${name}-${randomUUID()}@harbor.test`,
    name,
    ...given,
  });
const olivia = await member("Olivia");

/** Writes a row like `recordEvents`, but does not queue its fan-out. */
async function recorded(event: ActivityEvent, actorId = olivia.id) {
  const { id: eventId } = await inOrganization(database, organizationId, (db) =>
    db.activity.create({
      data: activityRow({ organizationId, actorId, createdAt: new Date() }, event),
    }),
  );
  return { organizationId, eventId };
}

const queue = async () =>
  (
    await database.pool.query<{ payload: object }>(
      "SELECT payload FROM graphile_worker._private_jobs ORDER BY payload::text",
    )
  ).rows.map(({ payload }) => payload);
const emptyQueue = () =>
  database.pool.query(
    "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs",
  );
beforeEach(async () => {
  smtp.received.length = 0;
  await emptyQueue();
});

async function mailsAfter(event: ActivityEvent, actorId?: string) {
  await fanOut(database, await recorded(event, actorId));
  return queue();
}

describe("an event", () => {
  const ask = async () => {
    const [mentor, mentee] = [await member("Priya"), await member("Maya")];
    const given = { mentorId: mentor.id, menteeId: mentee.id, state: "asked" as const };
    const { id: mentorshipId } = await buildMentorship(database, organizationId, given);
    const key = await recorded({
      kind: "mentorship.asked",
      subjectId: mentor.id,
      detail: { mentorshipId },
    });
    return { key, mail: { kind: "mentorshipRequest", organizationId, mentorshipId } };
  };

  it("is fanned out once, also where a worker died before it could say so", async () => {
    const { key, mail } = await ask();
    await fanOut(database, key);
    expect(await queue()).toEqual([mail]);
    await emptyQueue();
    await Promise.all([fanOut(database, key), fanOut(database, key)]);
    expect(await queue()).toEqual([]);
  });

  it("is fanned out again where it could not be, and whole", async () => {
    const { key, mail } = await ask();
    await database.pool.query("ALTER FUNCTION graphile_worker.add_job RENAME TO add_no_job");
    await expect(fanOut(database, key)).rejects.toThrow("add_job");
    await database.pool.query("ALTER FUNCTION graphile_worker.add_no_job RENAME TO add_job");
    expect(await queue()).toEqual([]);
    await fanOut(database, key);
    expect(await queue()).toEqual([mail]);
  });

  it("is another organization's to nobody", async () => {
    const { key } = await ask();
    const other = await buildOrganization(database, { slug: `other-${randomUUID()}` });
    await fanOut(database, { ...key, organizationId: other.id });
    expect(await queue()).toEqual([]);
  });

  it("that cannot be read fails its job, is told to the log, and waits for a release that can", async () => {
    const { key, mail } = await ask();
    const kinds = (from: string, to: string) =>
      inOrganization(database, organizationId, (db) =>
        db.activity.updateMany({ where: { id: key.eventId, kind: from }, data: { kind: to } }),
      );
    await kinds("mentorship.asked", "mentorship.dreamt");
    await database.pool.query("SELECT graphile_worker.add_job('fanOut', $1)", [key]);
    const lines = await captureLog(async () => {
      const stop = startWorkerIn(1, application);
      const failed = async () =>
        (await database.pool.query("SELECT FROM graphile_worker.jobs WHERE last_error IS NOT NULL"))
          .rowCount;
      while (!(await failed())) await new Promise((done) => setTimeout(done, 20));
      await stop();
    });
    expect(lines).toContain("Failed task");
    await kinds("mentorship.dreamt", "mentorship.asked");
    await emptyQueue();
    await fanOut(database, key);
    expect(await queue()).toEqual([mail]);
  });

  it("goes from the queue to the mail server by itself", async () => {
    const { key } = await ask();
    await database.pool.query("SELECT graphile_worker.add_job('fanOut', $1)", [key]);
    const stop = startWorkerIn(1, application);
    while (smtp.received.length === 0 || (await queue()).length > 0)
      await new Promise((done) => setTimeout(done, 20));
    await stop();
    expect(smtp.received).toMatchObject([{ subject: "Maya asks you about mentoring" }]);
  });
});

describe("the question about a manager", () => {
  const question = (memberId: string, managerId: string) => ({
    kind: "managerQuestion",
    organizationId,
    memberId,
    managerId,
  });

  it("goes to who was moved, about the manager they have, and to nobody below", async () => {
    const [daniel, hana] = [await member("Daniel"), await member("Hana")];
    const maya = await member("Maya", { managerId: daniel.id });
    await member("Ben", { managerId: maya.id });
    const moved = (managerId: string | null) =>
      mailsAfter({ kind: "member.managerChanged", subjectId: maya.id, detail: { managerId } });
    expect(await moved(daniel.id)).toEqual([question(maya.id, daniel.id)]);
    await emptyQueue();
    expect(await moved(hana.id)).toEqual([]);
    expect(await moved(null)).toEqual([]);
    await buildConsent(database, organizationId, maya.id, daniel.id);
    expect(await moved(daniel.id)).toEqual([]);
  });

  it("goes to who has joined and to all who wait for them, while both are here", async () => {
    const [daniel, hana] = [await member("Daniel"), await member("Hana", { userId: null })];
    const maya = await member("Maya", { managerId: daniel.id });
    const ben = await member("Ben", { managerId: maya.id });
    await member("Ella", { managerId: maya.id, userId: null });
    await member("Gone", { managerId: maya.id, deactivatedAt: new Date() });
    const yes = await member("Yes", { managerId: maya.id });
    await buildConsent(database, organizationId, yes.id, maya.id);
    const expected = [question(maya.id, daniel.id), question(ben.id, maya.id)];
    const queued = await mailsAfter({ kind: "member.joined", detail: {} }, maya.id);
    expect(queued).toHaveLength(2);
    expect(queued).toEqual(expect.arrayContaining(expected));
    await emptyQueue();
    const waiting = await member("Waiting", { managerId: hana.id });
    expect(await mailsAfter({ kind: "member.joined", detail: {} }, waiting.id)).toEqual([]);
  });

  it("goes to who is active again and to all below them", async () => {
    const daniel = await member("Daniel");
    const maya = await member("Maya", { managerId: daniel.id });
    const ben = await member("Ben", { managerId: maya.id });
    const queued = await mailsAfter({
      kind: "member.reactivated",
      subjectId: maya.id,
      detail: {},
    });
    expect(queued).toHaveLength(2);
    expect(queued).toEqual(
      expect.arrayContaining([question(maya.id, daniel.id), question(ben.id, maya.id)]),
    );
  });
});
