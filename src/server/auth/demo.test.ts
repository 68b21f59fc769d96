import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { demoMailbox } from "@/server/mail/preview";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { demoPeople, demoSignIn } from "./demo";
import { requestSignInLink } from "./sign-in-link";

const dataDir = await mkdtemp(join(tmpdir(), "backcast-demo-"));
afterAll(() => rm(dataDir, { recursive: true }));
const databaseUrl = await testDatabase();
const demo = testApplication(databaseUrl, { demoMode: true, dataDir });
const real = { ...demo, settings: { ...demo.settings, demoMode: false, smtpUrl: "smtp://x.test" } };
await buildUser(demo.database, { email: "maya@harbor.test", name: "Maya" });
await buildUser(demo.database, { email: "nora@example.com", name: "Nora" });

const press = (email: string, headers = {}) =>
  new TestBrowser(testAppUrl).post("/api/auth/demo", { email, next: "/harbor" }, headers);
const sessions = () => demo.database.prisma.session.count();

describe("in demo mode", () => {
  it("one click signs in as one of the demo's people", async () => {
    expect(await demoPeople(demo)).toMatchObject([{ email: "maya@harbor.test", name: "Maya" }]);
    const response = await demoSignIn(press("maya@harbor.test"), demo);
    expect(response.headers.get("location")).toBe("/harbor");
    expect(response.headers.getSetCookie()[0]).toMatch(/^backcast\.session=/);
    expect(await sessions()).toBe(1);
  });

  it.each([
    ["somebody else", press("nora@example.com")],
    ["nobody", press("nobody@harbor.test")],
    [
      "one of them, from another site",
      press("maya@harbor.test", { "sec-fetch-site": "cross-site" }),
    ],
  ])("it does not sign in as %s", async (_, request) => {
    const before = await sessions();
    const response = await demoSignIn(request, demo);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await sessions()).toBe(before);
  });

  it("nobody can be told while the database is away", async () => {
    const away = testApplication("postgresql://nobody@127.0.0.1:1/none", { demoMode: true });
    expect(await demoPeople(away)).toBeNull();
  });

  it("mail is kept, newest first", async () => {
    for (const email of ["first@example.com", "second@example.com"])
      await requestSignInLink(new TestBrowser(testAppUrl).post("/api/auth/link", { email }), demo);
    const mails = await demoMailbox(demo.settings);
    expect(mails?.map(({ to }) => to)).toEqual(["second@example.com", "first@example.com"]);
    expect(mails?.[0]).toMatchObject({
      subject: "Your link to sign in",
      links: [expect.stringMatching(/^http:\/\/plans\.test\/sign-in\/confirm\?token=[\w-]{43}$/)],
      sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });
});

describe("outside demo mode", () => {
  it("there is no such click, nobody to click on, and no mailbox", async () => {
    const before = await sessions();
    expect((await demoSignIn(press("maya@harbor.test"), real)).status).toBe(404);
    expect(await sessions()).toBe(before);
    expect(await demoPeople(real)).toEqual([]);
    expect(await demoMailbox(real.settings)).toBeNull();
  });
});
