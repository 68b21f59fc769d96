import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { requestSignInLink } from "@/server/auth/sign-in-link";
import { migrateJobs } from "@/server/jobs/schema";
import { startWorker } from "@/server/jobs/worker";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildSession, buildUser } from "@/server/testing/builders";
import { applyMigrations } from "../../../prisma/engine/migrations.mjs";
import { startEmbeddedPostgres } from "../../../scripts/lib/embedded-postgres.mjs";
import { handleCall } from "./http";
import { isReady } from "./readiness";
import { unavailablePath, unavailableResponse } from "./unavailable";

const directory = await mkdtemp(join(tmpdir(), "backcast-outage-"));
const settings = { fsync: "off" };
let server = await startEmbeddedPostgres({ directory, settings });
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});
await applyMigrations(server.url);
const application = testApplication(server.url, { demoMode: true, dataDir: directory });
const browser = new TestBrowser(testAppUrl);

async function rename(name: string) {
  const cookie = browser.get("/").headers.get("cookie") ?? "";
  const response = await handleCall(
    new Request(`${testAppUrl}/api/trpc/account.updateProfile`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, origin: testAppUrl },
      body: JSON.stringify({ name, timeZone: "UTC", locale: null }),
    }),
    application,
  );
  return { status: response.status, body: await response.text() };
}
const readName = async () => {
  const response = await handleCall(browser.get("/api/trpc/account.me?input={}"), application);
  return { status: response.status, body: await response.text() };
};

it("says plainly that the database is away, and goes on when it is back", {
  timeout: 60_000,
}, async () => {
  const user = await buildUser(application.database, { email: "nora@example.com", name: "Nora" });
  browser.cookies.set(
    "backcast.session",
    (await buildSession(application.database, user.id)).token,
  );
  expect((await rename("Before")).status).toBe(200);
  expect(await isReady(application)).toBe(true);

  await migrateJobs(application.database.pool);
  const worker = startWorker(application);

  const { port } = server;
  await server.stop();
  for (const response of [await rename("Meanwhile"), await readName(), await rename("Again")]) {
    expect(response.status).toBe(503);
    expect(JSON.parse(response.body).error.data.problem.code).toBe("unavailable");
    expect(response.body).not.toMatch(/ECONN|127\.0\.0\.1|prisma|\bat /i);
  }
  expect(await isReady(application)).toBe(false);
  const page = () =>
    unavailableResponse(browser.get(unavailablePath("/harbor?a=1&b=2")), application);
  const away = await page();
  expect(away.status).toBe(503);
  expect(away.headers.get("refresh")).toBe("4");
  expect(await away.text()).toContain(
    "<title>We cannot reach our records right now · Backcast</title>",
  );
  const form = { email: "nora@example.com" };
  const call = await requestSignInLink(browser.post("/api/auth/link", form), application);
  expect(call.headers.get("location")).toBe("/sign-in?problem=unavailable");
  expect(call.headers.getSetCookie()[0]).toMatch(/^backcast\.typed=nora%40example\.com;/);

  server = await startEmbeddedPostgres({ directory, settings, port });
  expect(await isReady(application)).toBe(true);
  expect((await page()).headers.get("location")).toBe("/harbor?a=1&b=2");
  expect((await readName()).body).toContain("Before");
  expect((await rename("After")).status).toBe(200);
  // A job that can only fail: an attempt at it shows that the worker is back.
  const { pool } = application.database;
  await pool.query("SELECT graphile_worker.add_job('mail', '{}'::json)");
  const attempts = async () =>
    (await pool.query("SELECT attempts FROM graphile_worker.jobs")).rows[0]?.attempts;
  while ((await attempts()) === 0) await new Promise((done) => setTimeout(done, 50));
  await worker.stop();
});

it("is not ready while a migration is missing", async () => {
  await application.database.pool.query("UPDATE _prisma_migrations SET finished_at = NULL");
  expect(await isReady(application)).toBe(false);
});
