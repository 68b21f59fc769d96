import { beforeAll, describe, expect, it } from "vitest";
import { maxBodyBytes } from "@/server/infra/trpc-node-handler.mjs";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildSession, buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { handleCall } from "./http";

const application = testApplication(await testDatabase());
const browser = new TestBrowser(testAppUrl);

beforeAll(async () => {
  const user = await buildUser(application.database, { email: "nora@example.com", name: "Nora" });
  const { token } = await buildSession(application.database, user.id);
  browser.cookies.set("backcast.session", token);
});

const json = { "content-type": "application/json" };
const fromOwnPage = { ...json, origin: testAppUrl, "sec-fetch-site": "same-origin" };

function mutate(body: unknown, headers: Record<string, string> = fromOwnPage) {
  const { headers: own } = browser.get("/");
  const cookie = own.get("cookie") ?? "";
  return handleCall(
    new Request(`${testAppUrl}/api/trpc/account.updateProfile`, {
      method: "POST",
      headers: { cookie, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
    application,
  );
}

const ask = (path: string) => handleCall(browser.get(`/api/trpc/${path}`), application);

async function problemOf(response: Response) {
  const result = await response.json();
  return { status: response.status, ...result.error?.data?.problem };
}

const profile = { name: "Nora Lind", timeZone: "Europe/Oslo", locale: null };

describe("a call over HTTP", () => {
  it("is answered for the session of its cookie, and kept by nobody on the way", async () => {
    const response = await ask(`account.me?input=${encodeURIComponent("{}")}`);
    expect(response.status).toBe(200);
    expect((await response.json()).result.data.email).toBe("nora@example.com");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is refused without a session", async () => {
    const response = await handleCall(
      new TestBrowser(testAppUrl).get("/api/trpc/account.me?input={}"),
      application,
    );
    expect(await problemOf(response)).toMatchObject({ status: 401, code: "notSignedIn" });
  });

  it("changes nothing by GET", async () => {
    const input = encodeURIComponent(JSON.stringify(profile));
    const response = await ask(`account.updateProfile?input=${input}`);
    expect(response.status).toBe(405);
  });
});

describe("a change", () => {
  it("is made for a page of ours", async () => {
    expect((await mutate(profile)).status).toBe(200);
  });

  it("is made for a page of ours that is not known to be safe, by its origin", async () => {
    expect((await mutate(profile, { ...json, origin: testAppUrl })).status).toBe(200);
  });

  it.each([
    ["of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["of a sibling host", { origin: "http://a.plans.test", "sec-fetch-site": "same-site" }],
    ["that claims our origin", { origin: testAppUrl, "sec-fetch-site": "cross-site" }],
    ["without a place", { origin: "null" }],
    ["that says nothing of itself", {}],
    ["opened by hand", { "sec-fetch-site": "none" }],
  ])("is refused from a page %s", async (_, headers) => {
    const response = await mutate({ ...profile, name: "Mallory" }, { ...json, ...headers });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: "forbidden" });
    const [user] = await application.database.prisma.user.findMany();
    expect(user?.name).not.toBe("Mallory");
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/octet-stream", ""])(
    "is refused as %s",
    async (type) => {
      const response = await mutate(profile, { ...fromOwnPage, "content-type": type });
      expect(response.status).toBe(415);
    },
  );

  it("is refused when it is too large, whatever length it declares", async () => {
    const large = JSON.stringify({ ...profile, name: "x".repeat(maxBodyBytes) });
    expect(await problemOf(await mutate(large))).toEqual({
      status: 413,
      code: "tooLarge",
      values: { kilobytes: 256 },
    });
    const request = new Request(`${testAppUrl}/api/trpc/account.updateProfile`, {
      method: "POST",
      headers: fromOwnPage,
      body: new Blob([large]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(await problemOf(await handleCall(request, application))).toMatchObject({ status: 413 });
  });

  it.each([
    [
      "NUL in a text",
      '{"name":"No\\u0000ra","timeZone":"UTC","locale":null}',
      "name",
      "text.invisible.null",
    ],
    [
      "half a character",
      '{"name":"Nora \\ud83d","timeZone":"UTC","locale":null}',
      "name",
      "text.invisible.halfCharacter",
    ],
    [
      "a number beyond all",
      '{"name":"Nora","timeZone":1e999,"locale":null}',
      "timeZone",
      "number.outOfRange",
    ],
    [
      "a longer text",
      `{"name":"${"x".repeat(101)}","timeZone":"UTC","locale":null}`,
      "name",
      "text.tooLong",
    ],
  ])("names the field that holds %s", async (_, body, field, message) => {
    expect(await problemOf(await mutate(body))).toMatchObject({
      status: 400,
      code: "invalidInput",
      fields: { [field]: message },
    });
  });

  it("is refused when it is no JSON", async () => {
    expect(await problemOf(await mutate("{"))).toMatchObject({ status: 400, code: "invalidInput" });
  });
});

describe("a batch", () => {
  const batch = (size: number) => {
    const input = Object.fromEntries(Array.from({ length: size }, (_, index) => [index, {}]));
    const paths = Array.from({ length: size }, () => "account.me").join(",");
    return ask(`${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`);
  };

  it("has ten calls at most", async () => {
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });
});
