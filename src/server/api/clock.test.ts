import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { demoSignIn } from "@/server/auth/demo";
import { confirmSignInLink, requestSignInLink } from "@/server/auth/sign-in-link";
import { hashToken } from "@/server/infra/tokens";
import { sendQueuedMail } from "@/server/jobs/mail";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import {
  buildMember,
  buildOrganization,
  buildSession,
  buildUser,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startSmtpServer } from "@/server/testing/smtp";
import { handleCall } from "./http";

/** Servers whose clocks are wrong by days: the database's clock decides, whichever server handles the request. */

const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url });
const demo = { ...application, settings: { ...application.settings, demoMode: true } };
const { database } = application;
const { pool } = database;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const json = { "content-type": "application/json" };

afterEach(() => {
  vi.useRealTimers();
});
/** Changes only `Date`; timers, such as those of the database driver, go on as before. */
const setNodeClock = (days: number) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + days * dayMilliseconds);
};

async function person(lastSeenAgo: string) {
  const organization = `harbor-${randomUUID().slice(0, 8)}`;
  const { id: organizationId } = await buildOrganization(database, { slug: organization });
  const email = `maya-${organization}@harbor.test`;
  const member = await buildMember(database, organizationId, { email, role: "owner" });
  const userId = member.userId ?? "";
  return { organization, organizationId, email, userId, ...(await session(userId, lastSeenAgo)) };
}

async function session(userId: string, lastSeenAgo: string) {
  const { token, tokenHash } = await buildSession(database, userId);
  await pool.query(
    `UPDATE sessions SET last_seen_at = now() - $2::interval, created_at = now() - $2::interval
     WHERE token_hash = $1`,
    [tokenHash, lastSeenAgo],
  );
  const browser = new TestBrowser(testAppUrl);
  browser.cookies.set("backcast.session", token);
  return { browser, tokenHash };
}

const sessionsOf = async (userId: string): Promise<string[]> =>
  (await pool.query("SELECT token_hash FROM sessions WHERE user_id = $1", [userId])).rows.map(
    ({ token_hash }) => token_hash,
  );

const ask = (browser: TestBrowser, path: string, input: unknown) =>
  handleCall(
    browser.get(`/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`),
    application,
  );

const change = (browser: TestBrowser, path: string, input: unknown) =>
  handleCall(
    new Request(`${testAppUrl}/api/trpc/${path}`, {
      method: "POST",
      headers: {
        ...json,
        cookie: browser.get("/").headers.get("cookie") ?? "",
        "sec-fetch-site": "same-origin",
      },
      body: JSON.stringify(input),
    }),
    application,
  );

async function askForLink(browser: TestBrowser, email: string) {
  browser.take(await requestSignInLink(browser.post("/api/auth/link", { email }), application));
  const token = new URL(smtp.mailTo(email).at(-1)?.links[0] ?? "").searchParams.get("token") ?? "";
  return async () => {
    const request = browser.post("/api/auth/confirm", { token });
    return browser.take(await confirmSignInLink(request, application)).headers.get("location");
  };
}

describe.each([
  ["eight days ahead", 8],
  ["eight days behind", -8],
  ["two months ahead", 60],
  ["two months behind", -60],
])("a node %s", (_, days) => {
  it("lets in whose session is alive, and nobody whose session has ended", async () => {
    const living = await person("6 days 23 hours");
    const ended = await person("7 days 1 hour");
    setNodeClock(days);
    expect((await ask(living.browser, "account.me", {})).status).toBe(200);
    expect((await ask(ended.browser, "account.me", {})).status).toBe(401);
  });

  it("deletes no living session when the same person signs in anew, and those that have ended", async () => {
    const { userId, email, tokenHash } = await person("6 days 23 hours");
    const ended = await session(userId, "7 days 1 hour");
    setNodeClock(days);
    const fresh = new TestBrowser(testAppUrl);
    await demoSignIn(fresh.post("/api/auth/demo", { email }), demo);
    const left = await sessionsOf(userId);
    expect(left).toContain(tokenHash);
    expect(left).not.toContain(ended.tokenHash);
    expect(left).toHaveLength(2);
  });

  it("takes a link that another node has sent, for as long as the database says", async () => {
    const email = `${randomUUID().slice(0, 8)}@example.com`;
    const [browser, other] = [new TestBrowser(testAppUrl), new TestBrowser(testAppUrl)];
    const click = await askForLink(browser, email);
    const clickLate = await askForLink(other, `late-${email}`);
    await pool.query(
      "UPDATE sign_in_links SET expires_at = now() - interval '1 minute' WHERE email = $1",
      [`late-${email}`],
    );
    setNodeClock(days);
    expect(await clickLate()).toBe("/sign-in?problem=linkExpired");
    expect(await click()).toBe("/");
    expect((await ask(browser, "account.me", {})).status).toBe(200);
  });

  it("sends links that other nodes take", async () => {
    const browser = new TestBrowser(testAppUrl);
    setNodeClock(days);
    const click = await askForLink(browser, `${randomUUID().slice(0, 8)}@example.com`);
    vi.useRealTimers();
    expect(await click()).toBe("/");
  });

  it("knows open invitations from expired ones, on the page and in the queue of mail", async () => {
    const { organizationId } = await person("1 hour");
    const [open, expired] = [await invite(organizationId, 1), await invite(organizationId, -1)];
    setNodeClock(days);
    const stateOf = async ({ token }: { token: string }) => {
      const response = await ask(new TestBrowser(testAppUrl), "invitation.preview", { token });
      return (await response.json()).result.data.state;
    };
    expect([await stateOf(open), await stateOf(expired)]).toEqual(["open", "expired"]);
    for (const { invitationId } of [open, expired])
      await sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
    expect(smtp.mailTo(open.email)).toHaveLength(1);
    expect(smtp.mailTo(expired.email)).toHaveLength(0);
  });

  it("keeps counts that other nodes have begun", async () => {
    const { browser } = await person("1 hour");
    const rename = async () =>
      (
        await change(browser, "account.updateProfile", {
          name: "Maya",
          timeZone: "UTC",
          locale: null,
        })
      ).status;
    await pool.query("TRUNCATE rate_limits");
    expect(await rename()).toBe(200);
    await pool.query("UPDATE rate_limits SET points = 240");
    setNodeClock(days);
    expect(await rename()).toBe(429);
  });

  it("writes no moment of its own anywhere", async () => {
    await pool.query("TRUNCATE users CASCADE");
    const id = randomUUID();
    const user = await buildUser(database, { email: `founder-${id}@example.com` });
    const founder = await session(user.id, "1 minute");
    setNodeClock(days);
    const done = async (path: string, input: object) => {
      const response = await change(founder.browser, path, input);
      expect([path, response.status, response.ok || (await response.text())]).toEqual([
        path,
        200,
        true,
      ]);
      return (await response.json()).result.data;
    };
    const { slug: organization } = await done("organization.create", { id, name: `Harbor ${id}` });
    vi.useRealTimers();
    const colleague = await buildMember(database, id, { email: `mentor-${id}@example.com` });
    setNodeClock(days);
    const invited = { organization, invitationId: randomUUID(), email: `${id}@example.com` };
    await done("member.invite", invited);
    const question = { organization, id: randomUUID(), otherId: colleague.id, as: "mentee" };
    await done("mentorship.ask", { ...question, note: "" });
    const click = await askForLink(new TestBrowser(testAppUrl), `new-${id}@example.com`);
    expect(await click()).toBe("/");
    vi.useRealTimers();
    expect(await timesOutsideLastHour(id)).toEqual([]);
  });
});

async function invite(organizationId: string, hours: number) {
  const invitationId = randomUUID();
  const token = `${invitationId}${invitationId}`;
  const email = `${invitationId}@example.com`;
  const invited = await buildMember(database, organizationId, { email, userId: null });
  await inOrganization(database, organizationId, async (db) => {
    const inviter = await db.member.findFirstOrThrow({ where: { role: "owner" } });
    await db.$executeRaw`
      INSERT INTO invitations (organization_id, id, member_id, invited_by_id, token_hash, expires_at)
      VALUES (${organizationId}::uuid, ${invitationId}::uuid, ${invited.id}::uuid,
        ${inviter.id}::uuid, ${hashToken(token)}, now() + make_interval(hours => ${hours}::int))`;
  });
  return { invitationId, token, email };
}

/** The columns of times (except expiry times) that hold one outside the last hour. */
async function timesOutsideLastHour(organizationId: string): Promise<string[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type = 'timestamp with time zone'
       AND column_name NOT LIKE 'expires%' AND table_name NOT LIKE '\\_%'`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await inOrganization(database, organizationId, (db) =>
      db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${table}" WHERE abs(extract(epoch FROM "${column}" - now())) > 3600`,
      ),
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
