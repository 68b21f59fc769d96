import { describe, expect, it } from "vitest";
import { demoSignIn } from "@/server/auth/demo";
import {
  countRead,
  countSignedOut,
  type ReadRule,
  readRules,
  signedOutRule,
} from "@/server/infra/read-limits";
import { hashToken, newToken } from "@/server/infra/tokens";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildSession, buildUser } from "@/server/testing/builders";
import { buildCompany, buildVisitor, callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { statementsOf } from "@/server/testing/statements";
import { declared } from "./guards/declared";
import { handleCall } from "./http";
import { createCaller } from "./root";
import { tooManyPath, tooManyResponse } from "./too-many";

const application = testApplication(await testDatabase());
const { database } = application;
const { pool } = database;

/** Counts as many reads of the person as the rule allows. */
async function spend(userId: string, rule: ReadRule) {
  for (let count = 0; count < readRules[rule].most; count++) await countRead(userId, [rule]);
}
async function spendNetwork(network: string) {
  for (let count = 0; count <= signedOutRule.most; count++) await countSignedOut(network);
}
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error) => error.cause?.code ?? error.code,
  );
let networks = 0;
const newNetwork = () => `2001:db8:0:${++networks}::/64`;
const callFrom = (network: string, sessionTokenHash: string | null) =>
  createCaller({ database, sessionTokenHash, network, requestId: "test", at: null });

describe("reading", () => {
  it("is limited by person, in however many browsers, and nobody else with them", async () => {
    const company = await buildCompany(database);
    const { owner, organization } = company;
    const another = callAs(database, (await buildSession(database, owner.userId)).tokenHash);
    await owner.call.organization.shell({ organization });
    await spend(owner.userId, "read");
    for (const call of [owner.call, another]) {
      const refused = await call.organization.shell({ organization }).catch((error) => error);
      expect(refused).toMatchObject({
        cause: { code: "tooManyRequests", values: { seconds: expect.any(Number) } },
      });
    }
    const colleague = await company.person("Ada");
    expect((await colleague.call.organization.shell({ organization })).me.name).toBe("Ada");
    await owner.call.organization.rename({ organization, name: "Changes are counted apart" });
  });

  it("writes nothing, asks no more for being counted, and asks nothing when refused", async () => {
    const { owner, organization } = await buildCompany(database);
    const { call } = owner;
    await pool.query("TRUNCATE rate_limits");
    await call.organization.mine({});
    const { sent } = await statementsOf(database, () => call.organization.mine({}));
    expect(sent).toHaveLength(2);
    expect((await pool.query("SELECT * FROM rate_limits")).rows).toEqual([]);
    await spend(owner.userId, "read");
    const refused = await statementsOf(database, () =>
      problemOf(call.organization.shell({ organization })),
    );
    expect(refused).toEqual({ result: "tooManyRequests", sent: [], control: [] });
  });

  it.each(["team", "people"] as const)("what is heavy has a rule of its own: %s", async (rule) => {
    const { owner, organization } = await buildCompany(database);
    const heavy = () =>
      rule === "team"
        ? owner.call.team.overview({ organization })
        : owner.call.member.list({ organization });
    expect(await problemOf(heavy())).toBe("done");
    await spend(owner.userId, rule);
    expect(await problemOf(heavy())).toBe("tooManyRequests");
    expect(await problemOf(owner.call.organization.shell({ organization }))).toBe("done");
  });
});

describe("a call without a living session", () => {
  const madeUp = () => hashToken(newToken());

  it("is limited by its network, and does not reach the database then", async () => {
    const network = newNetwork();
    expect(await problemOf(callFrom(network, madeUp()).account.me({}))).toBe("notSignedIn");
    await spendNetwork(network);
    const call = callFrom(network, madeUp());
    const calls = async () => [
      await problemOf(call.account.me({})),
      await problemOf(
        call.account.updateProfile({ name: "Mallory", timeZone: "UTC", locale: null }),
      ),
      await problemOf(callFrom(network, null).account.me({})),
      await problemOf(callFrom(network, null).invitation.preview({ token: newToken() })),
    ];
    const { result, sent } = await statementsOf(database, calls);
    expect(new Set(result)).toEqual(new Set(["tooManyRequests"]));
    expect(sent).toEqual([]);
    expect(await problemOf(callFrom(newNetwork(), madeUp()).account.me({}))).toBe("notSignedIn");
  });

  it("are counted before the database is asked, however many come at once", async () => {
    const network = newNetwork();
    for (let count = 10; count < signedOutRule.most; count++) await countSignedOut(network);
    const problems = await Promise.all(
      Array.from({ length: 40 }, () => problemOf(callFrom(network, madeUp()).account.me({}))),
    );
    expect(problems.filter((problem) => problem === "notSignedIn")).toHaveLength(10);
    expect(problems.filter((problem) => problem === "tooManyRequests")).toHaveLength(30);
  });

  it("are not counted where the session is somebody's", async () => {
    const network = newNetwork();
    const { sessionTokenHash } = await buildVisitor(database);
    for (let count = 1; count < signedOutRule.most; count++) await countSignedOut(network);
    for (let turn = 0; turn < 3; turn++)
      expect(await problemOf(callFrom(network, sessionTokenHash).account.me({}))).toBe("done");
    expect(await problemOf(callFrom(network, madeUp()).account.me({}))).toBe("notSignedIn");
  });

  it("counts each of them, with a cookie or without", async () => {
    for (const cookie of [null, madeUp()]) {
      const network = newNetwork();
      for (let count = 1; count < signedOutRule.most; count++) await countSignedOut(network);
      const call = callFrom(network, cookie);
      expect(await problemOf(call.account.me({}))).toBe("notSignedIn");
      expect(await problemOf(call.account.me({}))).toBe("tooManyRequests");
    }
  });

  it("holds up nobody of that network who is signed in, and who signs out there is counted as signed out again", async () => {
    const { owner } = await buildCompany(database);
    const network = newNetwork();
    const call = callFrom(network, owner.sessionTokenHash);
    expect(await problemOf(call.account.me({}))).toBe("done");
    await spendNetwork(network);
    expect(await problemOf(call.account.me({}))).toBe("done");
    await database.prisma.session.deleteMany({ where: { userId: owner.userId } });
    await problemOf(call.account.me({}));
    const { result, sent } = await statementsOf(database, () => problemOf(call.account.me({})));
    expect([result, sent]).toEqual(["tooManyRequests", []]);
  });
});

it("lets in who has just signed in from a network whose calls without a session have to wait", async () => {
  const network = newNetwork();
  await spendNetwork(network);
  await buildUser(database, { email: "maya@harbor.test" });
  const demo = { ...application, settings: { ...application.settings, demoMode: true } };
  const browser = new TestBrowser(testAppUrl);
  const form = browser.post("/api/auth/demo", { email: "maya@harbor.test" });
  browser.take(await demoSignIn(form, demo));
  const response = await handleCall(
    browser.get("/api/trpc/account.me?input={}", { "x-client-address": network }),
    application,
  );
  expect(response.status).toBe(200);
});

describe("over HTTP", () => {
  it("the answer is 429 and says in a header how long to wait, alone and in a batch", async () => {
    const { owner, organization } = await buildCompany(database);
    const { token } = await buildSession(database, owner.userId);
    const browser = new TestBrowser(testAppUrl);
    browser.cookies.set("backcast.session", token);
    const input = encodeURIComponent(JSON.stringify({ organization }));
    const both = encodeURIComponent(JSON.stringify({ 0: {}, 1: { organization } }));
    const ask = (path: string) => handleCall(browser.get(`/api/trpc/${path}`), application);
    expect((await ask(`organization.shell?input=${input}`)).headers.get("retry-after")).toBeNull();
    await spend(owner.userId, "read");
    for (const path of [
      `organization.shell?input=${input}`,
      `account.me,organization.shell?batch=1&input=${both}`,
    ]) {
      const refused = await ask(path);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    }
  });

  it("a page sends to one that says so, and back when the time is over", async () => {
    const response = tooManyResponse(
      new Request(testAppUrl + tooManyPath("/harbor?a=b&c=d", 42)),
      application,
    );
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("42");
    expect(response.headers.get("refresh")).toBe("42; url=/harbor?a=b&c=d");
    const text = await response.text();
    expect(text).toContain("<title>That was a lot at once · Backcast</title>");
    expect(text).toContain(
      "Nothing that was saved is lost. This page opens by itself in 42 seconds.",
    );
    expect(text).toContain('href="/harbor?a=b&amp;c=d"');
  });

  it.each([
    ["//evil.example", "1e99"],
    ["https://evil.example", "-5"],
    ["/api/too-many?next=/", "soon"],
  ])("that page leads nowhere else: %s, %s", (next, seconds) => {
    const query = new URLSearchParams({ next, seconds });
    const response = tooManyResponse(
      new Request(`${testAppUrl}/api/too-many?${query}`),
      application,
    );
    expect(response.headers.get("refresh")).toMatch(/^\d{1,4}; url=\/$/);
  });
});

it("names every procedure that has a limit of its own, all of which read", () => {
  const limits = declared.flatMap(([path, { type, meta }]) =>
    meta?.limit ? [[path, type, meta.limit]] : [],
  );
  expect(limits.sort()).toEqual([
    ["member.list", "query", "people"],
    ["member.overview", "query", "people"],
    ["team.overview", "query", "team"],
  ]);
});
