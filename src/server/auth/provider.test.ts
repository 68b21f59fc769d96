import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTenantSession } from "@/server/data/scope";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startOidcProvider } from "@/server/testing/oidc";
import { browserKnownTo } from "./known-browser";
import { finishProviderSignIn, startProviderSignIn } from "./provider";
import { sessionTokenHashOf } from "./session-cookie";

const databaseUrl = await testDatabase();
const oidc = await startOidcProvider(`${testAppUrl}/api/auth/callback/oidc`);
afterAll(oidc.stop);
const application = testApplication(databaseUrl, { oidc });
const { prisma } = application.database;
const nora = { sub: "n-1", email: "nora@example.com", email_verified: true, name: "Nora Lind" };

beforeEach(async () => {
  await prisma.rateLimit.deleteMany();
  await prisma.user.deleteMany();
});

/** Presses the button and follows the provider until it sends the person back. Returns the address to which it does. */
async function visitProvider(browser: TestBrowser, next = "/harbor"): Promise<string> {
  const started = browser.take(
    await startProviderSignIn(browser.post("/api/auth/oidc", { next }), application),
  );
  let url = started.headers.get("refresh")?.split("url=")[1] ?? "";
  const provider = new TestBrowser(oidc.issuer);
  while (url.startsWith(oidc.issuer)) {
    const response = provider.take(await fetch(provider.get(url), { redirect: "manual" }));
    const location = response.headers.get("location");
    if (!location)
      throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    url = new URL(location, oidc.issuer).href;
  }
  return url;
}

const comeBack = async (browser: TestBrowser, url: string) =>
  browser.take(await finishProviderSignIn(browser.get(url), application));

async function signIn(browser = new TestBrowser(testAppUrl)) {
  return { browser, response: await comeBack(browser, await visitProvider(browser)) };
}

const problemIn = (response: Response) =>
  new URL(response.headers.get("location") ?? "", testAppUrl).searchParams.get("problem");

async function whoIs(browser: TestBrowser) {
  const sessionTokenHash = sessionTokenHashOf(application.settings, browser.get("/").headers) ?? "";
  const request = { sessionTokenHash, organizationSlug: null, at: null };
  return prisma.$transaction((db) => openTenantSession(db, request));
}

describe("signing in by a provider", () => {
  it("makes an account for who is new, and takes them where they were going", async () => {
    oidc.nextIs(nora);
    const { browser, response } = await signIn();
    expect([response.status, response.headers.get("location")]).toEqual([303, "/harbor"]);
    expect(await whoIs(browser)).toMatchObject({
      state: "outside",
      person: { email: "nora@example.com", userName: "Nora Lind" },
    });
    expect(await prisma.identity.findMany()).toMatchObject([
      { issuer: oidc.issuer, subject: "n-1" },
    ]);
    // From now on the browser is known for this address.
    const { headers } = browser.get("/api/auth/link");
    expect(browserKnownTo(application.settings, headers, "nora@example.com")).not.toBeNull();
    expect(browserKnownTo(application.settings, headers, "per@example.com")).toBeNull();
  });

  it("asks with a challenge, a state and a nonce", async () => {
    const browser = new TestBrowser(testAppUrl);
    const started = await startProviderSignIn(browser.post("/api/auth/oidc", {}), application);
    const url = new URL(started.headers.get("refresh")?.split("url=")[1] ?? "");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      response_type: "code",
    });
  });

  it("knows who comes again by the subject, whatever their address is now", async () => {
    oidc.nextIs(nora);
    await signIn();
    oidc.nextIs({ ...nora, email: "nora.lind@example.com" });
    const { browser } = await signIn();
    expect(await whoIs(browser)).toMatchObject({ person: { email: "nora@example.com" } });
    expect(await prisma.user.count()).toBe(1);
  });

  it("joins up with the account of the same address", async () => {
    const user = await buildUser(application.database, { email: "nora@example.com", name: "Nora" });
    oidc.nextIs({ ...nora, email: "Nora@Example.com" });
    const { browser } = await signIn();
    expect(await whoIs(browser)).toMatchObject({ person: { userId: user.id } });
    expect(await prisma.identity.count({ where: { userId: user.id } })).toBe(1);
  });

  it.each([
    ["not verified", { ...nora, email_verified: false }],
    ["of unknown standing", { sub: "n-1", email: "nora@example.com" }],
    ["missing", { sub: "n-1", email_verified: true }],
  ])("is refused where the address is %s, also to who is known", async (_, person) => {
    await buildUser(application.database, { email: "nora@example.com" });
    oidc.nextIs(person);
    const { browser, response } = await signIn();
    expect(problemIn(response)).toBe("providerUnverified");
    expect((await whoIs(browser)).state).toBe("signedOut");
    expect(await prisma.identity.count()).toBe(0);
  });

  it.each([undefined, "Nora \0", "Nora \uD83D", "x".repeat(101), " "])(
    "lets in also whose name is missing or cannot be stored: %j",
    async (name) => {
      oidc.nextIs({ ...nora, name });
      const { browser, response } = await signIn();
      expect(response.headers.get("location")).toBe("/harbor");
      expect(await whoIs(browser)).toMatchObject({ person: { userName: "" } });
    },
  );

  it("never joins the account of whoever was signed in before in the same browser", async () => {
    oidc.nextIs(nora);
    const { browser } = await signIn();
    oidc.nextIs({ sub: "p-1", email: "per@example.com", email_verified: true, name: "Per" });
    await signIn(browser);
    expect(await whoIs(browser)).toMatchObject({ person: { email: "per@example.com" } });
    expect(await prisma.identity.count()).toBe(2);
    expect(await prisma.user.count()).toBe(2);
  });
});

describe("an answer of the provider is refused", () => {
  it("with a state that was not sent", async () => {
    oidc.nextIs(nora);
    const browser = new TestBrowser(testAppUrl);
    const back = new URL(await visitProvider(browser));
    back.searchParams.set("state", "x".repeat(43));
    expect(problemIn(await comeBack(browser, back.href))).toBe("providerFailed");
    expect((await whoIs(browser)).state).toBe("signedOut");
  });

  it.each(["state", "nonce", "pkce"])("with the %s of another attempt", async (check) => {
    oidc.nextIs(nora);
    const other = new TestBrowser(testAppUrl);
    await visitProvider(other);
    const browser = new TestBrowser(testAppUrl);
    const back = await visitProvider(browser);
    const name = `backcast.${check}`;
    expect(browser.cookies.has(name)).toBe(true);
    browser.cookies.set(name, other.cookies.get(name) ?? "");
    expect(problemIn(await comeBack(browser, back))).toBe("providerFailed");
    expect((await whoIs(browser)).state).toBe("signedOut");
  });

  it("in a browser that did not begin it", async () => {
    oidc.nextIs(nora);
    const back = await visitProvider(new TestBrowser(testAppUrl));
    const other = new TestBrowser(testAppUrl);
    expect(problemIn(await comeBack(other, back))).toBe("providerFailed");
    expect((await whoIs(other)).state).toBe("signedOut");
  });

  it("the second time", async () => {
    oidc.nextIs(nora);
    const browser = new TestBrowser(testAppUrl);
    const back = await visitProvider(browser);
    const checks = new Map(browser.cookies);
    await comeBack(browser, back);
    for (const [name, value] of checks) browser.cookies.set(name, value);
    expect(problemIn(await comeBack(browser, back))).toBe("providerFailed");
    expect(await prisma.session.count()).toBe(1);
  });
});

it("does not exist where no provider is configured", async () => {
  const without = { ...application, settings: { ...application.settings, oidc: null } };
  const browser = new TestBrowser(testAppUrl);
  const start = await startProviderSignIn(browser.post("/api/auth/oidc", {}), without);
  const finish = await finishProviderSignIn(browser.get("/api/auth/callback/oidc"), without);
  expect([start.status, finish.status]).toEqual([404, 404]);
});
