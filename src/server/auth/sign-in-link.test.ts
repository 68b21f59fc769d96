import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTenantSession } from "@/server/data/scope";
import { hashToken } from "@/server/infra/tokens";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startSmtpServer } from "@/server/testing/smtp";
import { browserKnownTo } from "./known-browser";
import { sessionTokenHashOf } from "./session-cookie";
import { confirmSignInLink, requestSignInLink, signInLinkState } from "./sign-in-link";
import { signOut } from "./sign-out";
import { typedAddressOf } from "./typed-address";

const databaseUrl = await testDatabase();
const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(databaseUrl, { smtpUrl: smtp.url });
const { prisma } = application.database;
const address = "nora@example.com";

beforeEach(async () => {
  await prisma.rateLimit.deleteMany();
  await prisma.signInLink.deleteMany();
  await prisma.user.deleteMany();
  smtp.received.length = 0;
  smtp.refuse(false);
});

async function ask(browser: TestBrowser, email = address, next = "") {
  return browser.take(
    await requestSignInLink(browser.post("/api/auth/link", { email, next }), application),
  );
}

function lastLink(): { token: string; next: string } {
  const { searchParams } = new URL(smtp.received.at(-1)?.links[0] ?? "");
  return { token: searchParams.get("token") ?? "", next: searchParams.get("next") ?? "" };
}

const click = async (browser: TestBrowser, link: { token: string; next: string }) =>
  browser.take(await confirmSignInLink(browser.post("/api/auth/confirm", link), application));

const problemIn = (response: Response) =>
  new URL(response.headers.get("location") ?? "", testAppUrl).searchParams.get("problem");

function whoIs(browser: TestBrowser, at: Date | null = null) {
  const sessionTokenHash = sessionTokenHashOf(application.settings, browser.get("/").headers) ?? "";
  return prisma.$transaction((db) =>
    openTenantSession(db, { sessionTokenHash, organizationSlug: null, at }),
  );
}

const typed = (browser: TestBrowser) =>
  typedAddressOf(application.settings, browser.get("/sign-in").headers);

const expireLinks = () =>
  prisma.signInLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });

describe("a link by mail", () => {
  it("signs a new person in, and takes them where they were going", async () => {
    const browser = new TestBrowser(testAppUrl);
    const sent = await ask(browser, " Nora@Example.com ", "/harbor/goals?sort=date#first");
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/sign-in/sent"]);
    expect(smtp.received.map(({ to, subject }) => [to, subject])).toEqual([
      [[address], "Your link to sign in"],
    ]);
    const done = await click(browser, lastLink());
    expect(done.headers.get("location")).toBe("/harbor/goals?sort=date#first");
    const session = await whoIs(browser);
    expect(session).toMatchObject({ state: "outside", person: { email: address } });
    const user = await prisma.user.findUniqueOrThrow({ where: { email: address } });
    expect(user.emailVerifiedAt).not.toBeNull();
  });

  it("leads only to pages of ours", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser, address, "https://evil.example/");
    expect(lastLink().next).toBe("");
    const done = await click(browser, { ...lastLink(), next: "//evil.example" });
    expect(done.headers.get("location")).toBe("/");
  });

  it("gives a cookie that scripts cannot read, that lasts thirty days, and is kept only as a hash", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const done = await click(browser, lastLink());
    const cookie = done.headers.getSetCookie().find((line) => line.startsWith("backcast.session="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\/(;|$)/i);
    // The cookie never has a date, because the clock of the server that sets it may be wrong.
    expect(cookie).toMatch(/Max-Age=2592000(;|$)/i);
    expect(cookie).not.toMatch(/Expires/i);
    const token = browser.cookies.get("backcast.session") ?? "";
    expect(await prisma.session.findMany({ select: { tokenHash: true } })).toEqual([
      { tokenHash: hashToken(token) },
    ]);
  });

  it("has a host-bound, secure cookie where people come over TLS", async () => {
    const appUrl = "https://plans.example.com";
    const secure = { ...application, settings: { ...application.settings, appUrl } };
    const browser = new TestBrowser(appUrl);
    browser.take(
      await requestSignInLink(browser.post("/api/auth/link", { email: address }), secure),
    );
    const done = await confirmSignInLink(browser.post("/api/auth/confirm", lastLink()), secure);
    const [session, known] = done.headers.getSetCookie();
    expect(session).toMatch(/^__Host-backcast\.session=.*; Secure/);
    // A cookie for some paths only cannot have the prefix `__Host-`.
    expect(known).toMatch(/^__Secure-backcast\.known=.*; Path=\/api\/auth; .*Secure/);
    browser.take(done);
    const { headers } = browser.get("/api/auth/link");
    expect(browserKnownTo(secure.settings, headers, address)).not.toBeNull();
  });

  it("answers alike for known and unknown addresses, and writes to both", async () => {
    await buildUser(application.database, { email: "known@example.com" });
    const known = await ask(new TestBrowser(testAppUrl), "known@example.com");
    const unknown = await ask(new TestBrowser(testAppUrl), "unknown@example.com");
    const face = (response: Response) => [response.status, response.headers.get("location")];
    expect(face(known)).toEqual(face(unknown));
    expect(smtp.received).toHaveLength(2);
    expect(await prisma.user.count()).toBe(1);
  });
});

describe("a link is", () => {
  it("good once", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const link = lastLink();
    await click(browser, link);
    expect(problemIn(await click(browser, link))).toBe("linkUsed");
    expect(await prisma.session.count()).toBe(1);
  });

  it("good once when the button is pressed twice at the same moment", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const link = lastLink();
    const presses = Array.from({ length: 5 }, () =>
      confirmSignInLink(browser.post("/api/auth/confirm", link), application),
    );
    const responses = (await Promise.all(presses)).map((response) =>
      response.headers.get("location"),
    );
    expect(responses.filter((to) => to === "/")).toHaveLength(1);
    expect(responses.filter((to) => to === "/sign-in?problem=linkUsed")).toHaveLength(4);
    expect(await prisma.session.count()).toBe(1);
  });

  it("not used up by a program that fetches it", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const { token } = lastLink();
    for (const cookie of [null, "another browser's"])
      await signInLinkState(prisma, { token, browser: cookie });
    expect(await prisma.session.count()).toBe(0);
    expect((await click(browser, lastLink())).headers.get("location")).toBe("/");
  });

  it("good only in the browser that asked, and stays good there", async () => {
    const asking = new TestBrowser(testAppUrl);
    const other = new TestBrowser(testAppUrl);
    await ask(asking);
    const link = lastLink();
    await ask(other, "other@example.com");
    expect(problemIn(await click(other, link))).toBe("linkOtherBrowser");
    expect(problemIn(await click(new TestBrowser(testAppUrl), link))).toBe("linkOtherBrowser");
    expect((await click(asking, link)).headers.get("location")).toBe("/");
  });

  it("good for ten minutes", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const [link] = await prisma.signInLink.findMany();
    const minutes = ((link?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(10);
    await expireLinks();
    expect(problemIn(await click(browser, lastLink()))).toBe("linkExpired");
    expect(await prisma.session.count()).toBe(0);
  });

  it("named as incomplete where part of it is missing", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const link = lastLink();
    const cut = { ...link, token: link.token.slice(0, -1) };
    expect(problemIn(await click(browser, cut))).toBe("linkMalformed");
  });

  it("not spoilt by asking for another one", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    const first = lastLink();
    await ask(browser);
    expect((await click(browser, first)).headers.get("location")).toBe("/");
  });

  it("given back when the session cannot be written", async () => {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    await prisma.$executeRaw`ALTER TABLE sessions RENAME TO sessions_away`;
    const failed = await click(browser, lastLink());
    await prisma.$executeRaw`ALTER TABLE sessions_away RENAME TO sessions`;
    expect(problemIn(failed)).toBe("unavailable");
    expect(await prisma.user.count()).toBe(0);
    expect((await click(browser, lastLink())).headers.get("location")).toBe("/");
  });
});

describe("asking for a link", () => {
  it("says at once that mail cannot be sent, and keeps what was typed", async () => {
    smtp.refuse(true);
    const browser = new TestBrowser(testAppUrl);
    const response = await ask(browser, address, "/harbor");
    expect(response.headers.get("location")).toBe("/sign-in?problem=mailDown&next=%2Fharbor");
    expect(typed(browser)).toBe(address);
    expect(await prisma.signInLink.count()).toBe(0);
  });

  it("refuses what is no address, and keeps what was typed", async () => {
    const browser = new TestBrowser(testAppUrl);
    const response = await ask(browser, "nora@");
    expect(response.headers.get("location")).toBe("/sign-in?problem=emailMalformed");
    expect(typed(browser)).toBe("nora@");
    expect(smtp.received).toHaveLength(0);
  });

  it("keeps what was typed for two minutes, for the sign-in page alone, and no longer than needed", async () => {
    const browser = new TestBrowser(testAppUrl);
    const odd = `"<Nora>"; Path=/, ${"ü".repeat(300)}@`;
    const failed = await ask(browser, odd);
    const [cookie] = failed.headers.getSetCookie();
    for (const part of ["Path=/sign-in", "HttpOnly", "SameSite=Lax", "Max-Age=120"])
      expect(cookie?.split("; ")).toContain(part);
    expect(typed(browser)).toBe(odd.slice(0, 254));
    await ask(browser);
    expect(typed(browser)).toBe("");
  });

  it.each([
    ["another site's page", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a sibling host", { origin: "http://other.plans.test", "sec-fetch-site": "same-site" }],
  ])("is refused from %s", async (_, headers) => {
    const request = new TestBrowser(testAppUrl).post("/api/auth/link", { email: address }, headers);
    expect(problemIn(await requestSignInLink(request, application))).toBe("otherOrigin");
    expect(smtp.received).toHaveLength(0);
  });
});

describe("a session", () => {
  async function signedIn() {
    const browser = new TestBrowser(testAppUrl);
    await ask(browser);
    await click(browser, lastLink());
    return browser;
  }
  const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);

  it("ends after seven days without a request", async () => {
    const browser = await signedIn();
    expect((await whoIs(browser, daysFromNow(6.9))).state).toBe("outside");
    // That request renewed the session for another seven days.
    expect((await whoIs(browser, daysFromNow(13.8))).state).toBe("outside");
    expect((await whoIs(browser, daysFromNow(20.9))).state).toBe("signedOut");
  });

  it("ends after thirty days, however much it was used", async () => {
    const browser = await signedIn();
    for (const days of [6, 12, 18, 24, 29.9]) await whoIs(browser, daysFromNow(days));
    expect((await whoIs(browser, daysFromNow(30.1))).state).toBe("signedOut");
  });

  it("ends by signing out, for copies of its cookie too", async () => {
    const browser = await signedIn();
    const copy = new TestBrowser(testAppUrl);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    browser.take(await signOut(browser.post("/api/auth/sign-out", {}), application));
    expect(browser.cookies.has("backcast.session")).toBe(false);
    expect((await whoIs(copy)).state).toBe("signedOut");
  });
});
