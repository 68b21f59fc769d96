import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { log } from "@/server/infra/log";
import { enqueueMail, type QueuedMail } from "@/server/infra/mail-queue";
import { hashToken } from "@/server/infra/tokens";
import { testApplication, testAppUrl } from "@/server/testing/application";
import {
  buildConsent,
  buildMember,
  buildMentorship,
  buildOrganization,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { captureLog } from "@/server/testing/log";
import { type Refusal, startSmtpServer } from "@/server/testing/smtp";
import { sendQueuedMail } from "./mail";
import { startWorkerIn } from "./start";

const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url });
const { database } = application;

const organization = await buildOrganization(database, { slug: "harbor", name: "Harbor <Labs>" });
const organizationId = organization.id;
const member = (name: string, given: object = {}) =>
  buildMember(database, organizationId, {
    email: `${name.toLowerCase()}@harbor.test`,
    name,
    ...given,
  });
const daniel = await member("Daniel");
const maya = await member("Maya", { managerId: daniel.id });
const priya = await member("Priya");

beforeEach(() => {
  smtp.received.length = 0;
  smtp.refuse(false);
});

async function until(condition: () => boolean | Promise<boolean>) {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 20));
}

async function invite(given: { expiresAt?: Date; acceptedAt?: Date; revokedAt?: Date } = {}) {
  const id = randomUUID();
  const invited = await member(`Invited${id.slice(0, 8)}`, { userId: null, managerId: daniel.id });
  await inOrganization(database, organizationId, (db) =>
    db.invitation.create({
      data: {
        organizationId,
        id,
        memberId: invited.id,
        invitedById: priya.id,
        expiresAt: new Date("2099-03-01T12:00:00Z"),
        ...given,
      },
    }),
  );
  return { invitationId: id, email: invited.email };
}

const hashOf = (id: string) =>
  inOrganization(database, organizationId, async (db) => {
    const key = { organizationId, id };
    return (await db.invitation.findUniqueOrThrow({ where: { organizationId_id: key } })).tokenHash;
  });

describe("the mail of an invitation", () => {
  it("carries a link of which only the hash is kept, and names who invites, where, and the manager", async () => {
    const { invitationId, email } = await invite();
    await sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    const [mail] = smtp.mailTo(email);
    expect(mail?.subject).toBe("Priya invites you to Harbor <Labs>");
    expect(mail?.text).toContain("Daniel");
    expect(mail?.text).toContain("1 March 2099");
    expect(mail?.html).toContain("Harbor &lt;Labs&gt;");
    expect(mail?.html).not.toContain("<Labs>");
    const link = new URL(mail?.links[0] ?? "");
    expect(link.origin + link.pathname).toBe(`${testAppUrl}/invitation`);
    expect(await hashOf(invitationId)).toBe(hashToken(link.searchParams.get("token") ?? ""));
  });

  it.each([
    ["accepted", { acceptedAt: new Date() }],
    ["taken back", { revokedAt: new Date() }],
    ["expired", { expiresAt: new Date(0) }],
  ])("is not sent when it was %s meanwhile", async (_, state) => {
    const { invitationId } = await invite(state);
    await sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    expect(smtp.received).toEqual([]);
  });

  it("is not found from another organization", async () => {
    const other = await buildOrganization(database, { slug: "other" });
    const { invitationId } = await invite();
    await sendQueuedMail(application, {
      kind: "invitation",
      organizationId: other.id,
      invitationId,
    });
    expect(smtp.received).toEqual([]);
    expect(await hashOf(invitationId)).toBeNull();
  });
});

describe("the question about a new manager", () => {
  const question = {
    kind: "managerQuestion",
    organizationId,
    memberId: maya.id,
    managerId: daniel.id,
  };

  it("leads to Today", async () => {
    await sendQueuedMail(application, question);
    expect(smtp.received).toMatchObject([
      {
        to: ["maya@harbor.test"],
        subject: "Daniel is your manager now",
        links: [`${testAppUrl}/harbor`],
      },
    ]);
  });

  it("is not sent where it is no question any more", async () => {
    await sendQueuedMail(application, { ...question, managerId: priya.id });
    await buildConsent(database, organizationId, maya.id, daniel.id);
    await sendQueuedMail(application, question);
    expect(smtp.received).toEqual([]);
  });
});

describe("the mail about a mentorship asked for", () => {
  it("goes to the one who was asked", async () => {
    const given = { mentorId: priya.id, menteeId: maya.id, state: "asked" as const };
    const { id } = await buildMentorship(database, organizationId, given);
    await sendQueuedMail(application, {
      kind: "mentorshipRequest",
      organizationId,
      mentorshipId: id,
    });
    expect(smtp.received).toMatchObject([
      { to: ["priya@harbor.test"], links: [`${testAppUrl}/harbor/mentoring`] },
    ]);
  });

  it("is not sent once it was answered", async () => {
    const given = { mentorId: daniel.id, menteeId: maya.id, state: "active" as const };
    const { id } = await buildMentorship(database, organizationId, given);
    await sendQueuedMail(application, {
      kind: "mentorshipRequest",
      organizationId,
      mentorshipId: id,
    });
    expect(smtp.received).toEqual([]);
  });
});

describe("mails to one receiver", () => {
  const waiting = async () =>
    (
      await database.pool.query(
        `SELECT extract(epoch FROM run_at - now())::float AS seconds FROM graphile_worker.jobs`,
      )
    ).rows;
  const forget = () =>
    database.pool.query(
      "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs",
    );
  async function ask(mentorId: string, menteeId: string, within = organizationId) {
    const given = { mentorId, menteeId, askedById: mentorId, state: "asked" as const };
    const { id } = await buildMentorship(database, within, given);
    await sendQueuedMail(application, {
      kind: "mentorshipRequest",
      organizationId: within,
      mentorshipId: id,
    });
  }
  beforeEach(() => database.pool.query("TRUNCATE rate_limits"));
  afterEach(forget);

  it("are twenty an hour from one organization, of whatever kind and whoever causes them", async () => {
    const noor = await member("Noor", { managerId: daniel.id });
    for (const mentorId of Array.from({ length: 11 }, () => [priya.id, maya.id]).flat())
      await ask(mentorId, noor.id);
    const question = { kind: "managerQuestion", organizationId, managerId: daniel.id };
    await sendQueuedMail(application, { ...question, memberId: noor.id });
    expect(smtp.mailTo("noor@harbor.test")).toHaveLength(20);
    const { invitationId, email } = await invite();
    await sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    expect(smtp.mailTo(email)).toHaveLength(1);
  });

  it("are not used up by another organization, up to a hundred from all of them", async () => {
    const ines = await member("Ines");
    const key = `mailToReceiver:${hashToken("ines@harbor.test")}`;
    for (let attempt = 0; attempt < 21; attempt++) await ask(priya.id, ines.id);
    const other = await buildOrganization(database, { slug: `other-${randomUUID()}` });
    const email = "ines@harbor.test";
    const there = await buildMember(database, other.id, {
      email,
      name: "Noor",
    });
    const mentor = await buildMember(database, other.id, { email: "m@other.test", name: "Mo" });
    await ask(mentor.id, there.id, other.id);
    expect(smtp.mailTo(email)).toHaveLength(21);
    const { rows } = await database.pool.query("SELECT points FROM rate_limits WHERE key = $1", [
      key,
    ]);
    expect(rows).toEqual([{ points: 21 }]);
    await database.pool.query("UPDATE rate_limits SET points = 100 WHERE key = $1", [key]);
    await ask(mentor.id, there.id, other.id);
    expect(smtp.mailTo(email)).toHaveLength(21);
  });

  it("wait until there may be more, and leave the link alone that was sent before", async () => {
    const { invitationId, email } = await invite();
    const send = () =>
      sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    for (let attempt = 0; attempt < 22; attempt++) await send();
    expect(smtp.mailTo(email)).toHaveLength(20);
    const link = new URL(smtp.mailTo(email).at(-1)?.links[0] ?? "");
    expect(await hashOf(invitationId)).toBe(hashToken(link.searchParams.get("token") ?? ""));

    const [only, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(only.seconds).toBeGreaterThan(3_000);
    expect(only.seconds).toBeLessThanOrEqual(3_600);
    await database.pool.query("TRUNCATE rate_limits");
    await database.pool.query(
      "SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs",
    );
    const stop = startWorkerIn(1, application);
    await until(async () => (await waiting()).length === 0);
    await stop();
    expect(smtp.mailTo(email)).toHaveLength(21);
  });

  it("do not count where the mail server took none", async () => {
    smtp.refuse(true);
    const { invitationId, email } = await invite();
    const send = () =>
      sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    for (let attempt = 0; attempt < 22; attempt++) await expect(send()).rejects.toThrow();
    smtp.refuse(false);
    await send();
    expect(smtp.mailTo(email)).toHaveLength(1);
  });

  it("are told to the log when they wait, by organization and kind", async () => {
    const warn = vi.spyOn(log, "warn");
    for (let attempt = 0; attempt < 21; attempt++) await ask(maya.id, priya.id);
    expect(warn).toHaveBeenCalledTimes(1);
    const line = JSON.stringify(warn.mock.calls[0]);
    expect(line).toContain(organizationId);
    expect(line).toContain("mentorshipRequest");
    expect(line).not.toMatch(/priya|@/);
    warn.mockRestore();
  });
});

describe("the queue", () => {
  const queue = (mail: QueuedMail, fail = false) =>
    inOrganization(database, organizationId, async (db) => {
      await enqueueMail(db, mail);
      if (fail) throw new Error("the change did not happen");
    });
  const jobs = async () =>
    (await database.pool.query("SELECT attempts, last_error FROM graphile_worker.jobs")).rows;

  it("holds a mail only when its change was committed, and the same mail once", async () => {
    const { invitationId } = await invite();
    const mail: QueuedMail = { kind: "invitation", organizationId, invitationId };
    await expect(queue(mail, true)).rejects.toThrow("did not happen");
    expect(await jobs()).toHaveLength(0);
    await queue(mail);
    await queue(mail);
    expect(await jobs()).toHaveLength(1);
    await database.pool.query(
      "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs",
    );
  });

  it("can be left alone for a while first, and stopped meanwhile", async () => {
    const { invitationId } = await invite();
    await queue({ kind: "invitation", organizationId, invitationId });
    await startWorkerIn(600_000, application)();
    expect(await jobs()).toMatchObject([{ attempts: 0 }]);
    await database.pool.query(
      "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs",
    );
  });

  it("forgets counts whose time is over, when it is told to", async () => {
    await database.pool.query(
      "INSERT INTO rate_limits (key, points, expire) VALUES ('over', 1, 0), ('running', 1, 8e15)",
    );
    await database.pool.query("SELECT graphile_worker.add_job('clearLimits')");
    const stop = startWorkerIn(1, application);
    const left = async () =>
      (await database.pool.query("SELECT key FROM rate_limits WHERE key IN ('over', 'running')"))
        .rows;
    await until(async () => (await left()).length < 2);
    await stop();
    expect(await left()).toEqual([{ key: "running" }]);
    const { rows } = await database.pool.query(
      "SELECT identifier FROM graphile_worker._private_known_crontabs",
    );
    expect(rows).toEqual([{ identifier: "clearLimits" }]);
  });

  it("is worked off, and a mail the server refuses is tried again later", async () => {
    smtp.refuse(true);
    const { invitationId, email } = await invite();
    await queue({ kind: "invitation", organizationId, invitationId });
    const stop = startWorkerIn(1, application);
    await until(async () => (await jobs())[0]?.last_error);
    expect(smtp.received).toEqual([]);
    smtp.refuse(false);
    await database.pool.query(
      "SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs",
    );
    await until(async () => smtp.received.length > 0 && (await jobs()).length === 0);
    await stop();
    expect(smtp.mailTo(email)).toHaveLength(1);
    const link = new URL(smtp.received[0]?.links[0] ?? "");
    expect(await hashOf(invitationId)).toBe(hashToken(link.searchParams.get("token") ?? ""));
  });

  it.each<Refusal>([
    { code: 550, at: "RCPT" },
    { code: 554, at: "DATA" },
  ])(
    "gives a mail up that is refused for good ($code to $at), without a word of whose it is",
    async (refusal) => {
      smtp.refuse(true, refusal);
      const before = smtp.attempts();
      const { invitationId, email } = await invite();
      const lines = await captureLog(async () => {
        await queue({ kind: "invitation", organizationId, invitationId });
        const stop = startWorkerIn(1, application);
        await until(async () => smtp.attempts() > before && (await jobs()).length === 0);
        await stop();
      });
      expect(smtp.attempts()).toBe(before + 1);
      expect(lines).toContain("a mail was refused and is not tried again");
      expect(lines).not.toContain(email);
    },
  );

  it("tells of a mail that will be tried again without a word of whose it is", async () => {
    smtp.refuse(true, { code: 451, at: "RCPT" });
    const { invitationId, email } = await invite();
    const lines = await captureLog(async () => {
      await queue({ kind: "invitation", organizationId, invitationId });
      const stop = startWorkerIn(1, application);
      await until(async () => (await jobs())[0]?.last_error);
      await stop();
    });
    expect(lines).toContain("Failed task");
    expect(lines).not.toContain(email);
  });
});
