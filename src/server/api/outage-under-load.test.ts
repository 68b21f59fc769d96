import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import { buildSession, buildUser } from "@/server/testing/builders";
import { applyMigrations } from "../../../prisma/engine/migrations.mjs";
import { startEmbeddedPostgres } from "../../../scripts/lib/embedded-postgres.mjs";
import { handleCall } from "./http";

const directory = await mkdtemp(join(tmpdir(), "backcast-outage-load-"));
const settings = { fsync: "off" };
afterAll(() => rm(directory, { recursive: true }));
const path = "/api/trpc/account.sessions?input={}";

it("is never a failure of ours to whoever asks while the database goes away", {
  timeout: 60_000,
}, async () => {
  let server = await startEmbeddedPostgres({ directory, settings });
  const { port } = server;
  await applyMigrations(server.url);
  const application = testApplication(server.url, {});
  const browser = new TestBrowser(testAppUrl);
  const user = await buildUser(application.database, { email: "nora@example.com" });
  browser.cookies.set(
    "backcast.session",
    (await buildSession(application.database, user.id)).token,
  );
  const statuses: number[] = [];
  for (let outage = 0; outage < 4; outage++) {
    let isOver = false;
    const clients = Array.from({ length: 20 }, async () => {
      while (!isOver) statuses.push((await handleCall(browser.get(path), application)).status);
    });
    const before = statuses.length;
    await vi.waitUntil(() => statuses.length > before + 100, { timeout: 20_000 });
    await server.stop();
    isOver = true;
    await Promise.all(clients);
    server = await startEmbeddedPostgres({ directory, settings, port });
  }
  await server.stop();
  expect([...new Set(statuses)].toSorted()).toEqual([200, 503]);
});
