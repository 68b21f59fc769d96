import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { waitFor } from "@/server/data/rate-limits";
import { keyRules } from "@/server/infra/rate-limits";
import { hashToken } from "@/server/infra/tokens";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startSmtpServer } from "@/server/testing/smtp";
import { demoSignIn } from "./demo";
import { startProviderSignIn } from "./provider";
import { confirmSignInLink, requestSignInLink } from "./sign-in-link";
import { typedAddressOf } from "./typed-address";

/**
 * Checks what others can and cannot prevent a person from doing. Networks are told apart by the client address that the
 * server resolved.
 */

const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url });
const { prisma, pool } = application.database;
const victim = "nora@example.com";
const home = "192.0.2.1";
const attacker = "203.0.113.9";

beforeEach(async () => {
  await prisma.rateLimit.deleteMany();
  smtp.received.length = 0;
});

const newBrowser = () => new TestBrowser(testAppUrl);
const to = (response: Response) => new URL(response.headers.get("location") ?? "", testAppUrl);

async function ask(browser: TestBrowser, network: string, email = victim) {
  const headers = { "x-client-address": network };
  const request = browser.post("/api/auth/link", { email }, headers);
  return to(browser.take(await requestSignInLink(request, application)));
}
const problemOf = async (call: Promise<URL>) => (await call).searchParams.get("problem");

function lastToken(): string {
  return new URL(smtp.received.at(-1)?.links[0] ?? "").searchParams.get("token") ?? "";
}
async function click(browser: TestBrowser, token: string) {
  const request = browser.post("/api/auth/confirm", { token });
  return to(browser.take(await confirmSignInLink(request, application))).pathname;
}
async function signIn(browser: TestBrowser, network: string, email = victim) {
  const sent = await ask(browser, network, email);
  return sent.pathname === "/sign-in/sent" ? click(browser, lastToken()) : sent.search;
}
/** Moves all counts into the past, as if so many minutes had gone by. */
const wait = (minutes: number) =>
  pool.query("UPDATE rate_limits SET expire = expire - $1", [minutes * 60_000]);

/** Uses up the links that others may request to an address. */
async function spend(email = victim) {
  for (let count = 0; count < keyRules.signInAddress.most; count++)
    await waitFor(prisma, "signInAddress", hashToken(email));
}
/** Uses up the attempts of one network. */
async function spendNetwork(network: string) {
  for (let count = 0; count < keyRules.signInNetwork.most; count++)
    await waitFor(prisma, "signInNetwork", network);
}

/** Requests links from one network until it is refused, and returns how many were sent. */
async function attack(network: string): Promise<number> {
  for (let sent = 0; ; sent++) if (await problemOf(ask(newBrowser(), network))) return sent;
}

describe("somebody who asks for another's links again and again", () => {
  it("sends five in a quarter of an hour, and seven in an hour, from one network", async () => {
    expect(await attack(attacker)).toBe(5);
    await wait(15);
    expect(await attack(attacker)).toBe(2);
    await wait(15);
    expect(await attack(attacker)).toBe(0);
    await wait(30);
    expect(await attack(attacker)).toBe(5);
  });

  it("keeps nobody out who asks from elsewhere, for as long as it goes on", async () => {
    for (let quarter = 0; quarter < 8; quarter++) {
      await attack(attacker);
      if (quarter % 4 === 3) expect(await signIn(newBrowser(), home)).toBe("/");
      await wait(15);
    }
  });

  it("keeps nobody out of a browser that has signed in before, however many join in", async () => {
    const browser = newBrowser();
    expect(await signIn(browser, home)).toBe("/");
    browser.cookies.delete("backcast.session");
    await spend();
    expect(await problemOf(ask(newBrowser(), home))).toBe("linksPaused");
    for (let attempt = 0; attempt < 5; attempt++) expect(await signIn(browser, home)).toBe("/");
  });

  it("keeps nobody out from the same network either, who has signed in before", async () => {
    const browser = newBrowser();
    await signIn(browser, attacker);
    await spendNetwork(attacker);
    expect(await problemOf(ask(newBrowser(), attacker))).toBe("tooManyRequests");
    expect(await signIn(browser, attacker)).toBe("/");
  });

  it("spoils no link that was sent, and a new browser is told so, and when there can be another", async () => {
    const browser = newBrowser();
    await ask(browser, home);
    const token = lastToken();
    await spend();
    const redirected = await ask(browser, home);
    expect(redirected.searchParams.get("problem")).toBe("linksPaused");
    const seconds = Number(redirected.searchParams.get("seconds"));
    expect(seconds).toBeGreaterThan(3_000);
    expect(seconds).toBeLessThanOrEqual(3_600);
    expect(typedAddressOf(application.settings, browser.get("/sign-in").headers)).toBe(victim);
    expect(await click(browser, token)).toBe("/");
    await wait(60);
    expect(await problemOf(ask(newBrowser(), home))).toBeNull();
  });

  it("sends twenty an hour at most, from however many networks", async () => {
    for (let network = 0; network < 30; network++) await attack(`203.0.113.${network}`);
    expect(smtp.received).toHaveLength(20);
  });
});

describe("one network", () => {
  it("is limited whichever addresses are asked for, and another is not", async () => {
    await spendNetwork("192.0.2.7");
    expect(await problemOf(ask(newBrowser(), "192.0.2.7", "last@example.com"))).toBe(
      "tooManyRequests",
    );
    expect(await problemOf(ask(newBrowser(), "192.0.2.8", "last@example.com"))).toBeNull();
  });

  it("is the one the server settled, whatever X-Forwarded-For says", async () => {
    await spendNetwork(attacker);
    for (let count = 0; count < 45; count++) {
      const headers = { "x-forwarded-for": `198.51.100.${count}`, "x-client-address": attacker };
      const form = { email: `somebody-${count}@example.com` };
      const response = await requestSignInLink(
        newBrowser().post("/api/auth/link", form, headers),
        application,
      );
      expect(to(response).searchParams.get("problem")).toBe("tooManyRequests");
    }
  });
});

describe("a browser that has signed in before", () => {
  const known = (browser: TestBrowser) => browser.cookies.get("backcast.known") ?? "";

  it("is limited by itself", async () => {
    const browser = newBrowser();
    await signIn(browser, home);
    for (let count = 0; count < keyRules.signInKnown.most; count++)
      expect(await problemOf(ask(browser, home))).toBeNull();
    expect(await problemOf(ask(browser, home))).toBe("linksPaused");
    const other = newBrowser();
    expect(await signIn(other, home)).toBe("/");
    expect(await problemOf(ask(other, home))).toBeNull();
  });

  it("is known by a cookie that no script reads, that lasts, and in which no address stands", async () => {
    const browser = newBrowser();
    await ask(browser, home);
    const request = browser.post("/api/auth/confirm", { token: lastToken() });
    const response = await confirmSignInLink(request, application);
    const cookie = response.headers
      .getSetCookie()
      .find((line) => line.startsWith("backcast.known="));
    for (const part of ["HttpOnly", "SameSite=Lax", "Path=/api/auth", "Max-Age=34560000"])
      expect(cookie?.split("; ")).toContain(part);
    expect(decodeURIComponent(cookie ?? "")).not.toMatch(/nora|example/);
  });

  it.each([
    ["cut short", (cookie: string) => cookie.slice(0, -1)],
    ["with another browser's name", (cookie: string) => `x${cookie}`],
    [
      "with a signature of another's",
      (cookie: string, other: string) =>
        [...cookie.split(".").slice(0, 2), other.split(".").at(-1)].join("."),
    ],
    ["made up", () => "a.b.c"],
    ["empty", () => ""],
  ])("is not known by a cookie %s", async (_, change) => {
    const [browser, other] = [newBrowser(), newBrowser()];
    await signIn(browser, home);
    await signIn(other, home);
    browser.cookies.set("backcast.known", change(known(browser), known(other)));
    await spend();
    expect(await problemOf(ask(browser, home))).toBe("linksPaused");
  });

  it("is not known under another secret, nor as another address", async () => {
    const browser = newBrowser();
    await signIn(browser, home, "per@example.com");
    await spend();
    await spend("per@example.com");
    expect(await problemOf(ask(browser, home))).toBe("linksPaused");
    expect(await problemOf(ask(browser, home, "per@example.com"))).toBeNull();
    const settings = {
      ...application.settings,
      authSecret: "another secret, of more than 32 characters",
    };
    const request = browser.post(
      "/api/auth/link",
      { email: "per@example.com" },
      { "x-client-address": home },
    );
    const response = to(await requestSignInLink(request, { ...application, settings }));
    expect(response.searchParams.get("problem")).toBe("linksPaused");
  });

  it("stays known as the last five addresses it has signed in as", async () => {
    const browser = newBrowser();
    const addresses = Array.from({ length: 6 }, (_, index) => `person-${index}@example.com`);
    for (const email of addresses) await signIn(browser, home, email);
    expect(known(browser).split(".")).toHaveLength(2 + 5);
    await prisma.rateLimit.deleteMany();
    for (const email of addresses) await spend(email);
    expect(await problemOf(ask(browser, home, addresses[0]))).not.toBeNull();
    for (const email of addresses.slice(1))
      expect(await problemOf(ask(browser, home, email))).toBeNull();
  });

  it("is known from one click in the demo, too", async () => {
    const demo = { ...application, settings: { ...application.settings, demoMode: true } };
    await buildUser(application.database, { email: "maya@harbor.test" });
    const browser = newBrowser();
    const form = browser.post("/api/auth/demo", { email: "maya@harbor.test" });
    browser.take(await demoSignIn(form, demo));
    await spend("maya@harbor.test");
    expect(await problemOf(ask(newBrowser(), home, "maya@harbor.test"))).toBe("linksPaused");
    expect(await problemOf(ask(browser, home, "maya@harbor.test"))).toBeNull();
  });

  it("goes to the provider though strangers of its network have spent its attempts", async () => {
    const oidc = { issuer: "http://127.0.0.1:9", clientId: "a", clientSecret: "b" };
    const withProvider = { ...application, settings: { ...application.settings, oidc } };
    const start = async (browser: TestBrowser) => {
      const request = browser.post("/api/auth/oidc", {}, { "x-client-address": attacker });
      return to(await startProviderSignIn(request, withProvider)).searchParams.get("problem");
    };
    const browser = newBrowser();
    await signIn(browser, home);
    await spendNetwork(attacker);
    expect(await start(newBrowser())).toBe("tooManyRequests");
    const pretender = newBrowser();
    pretender.cookies.set("backcast.known", `pretended.${known(browser).split(".")[1]}`);
    expect(await start(pretender)).toBe("tooManyRequests");
    // No provider responds at that address; it matters only that it was requested.
    expect(await start(browser)).toBe("providerFailed");
  });
});
