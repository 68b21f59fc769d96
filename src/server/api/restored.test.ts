import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { refuseBypassingRole } from "@/server/infra/database-role";
import { migrateJobs } from "@/server/jobs/schema";
import { testApplication } from "@/server/testing/application";
import { buildSession } from "@/server/testing/builders";
import { callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { openDatabase } from "@/server/testing/open-database";
import { buildPlanner, refusal } from "@/server/testing/planner";
import { checkBackup, restoreBackup } from "../../../scripts/lib/backup/restore-backup.mjs";
import { takeBackup } from "../../../scripts/lib/backup/take-backup.mjs";
import { makeDatabaseReady } from "../../../scripts/lib/database-ready.mjs";
import { isReady } from "./readiness";

const folder = await mkdtemp(join(tmpdir(), "backcast-restored-"));
afterAll(() => rm(folder, { recursive: true }));
const [sourceUrl, targetUrl] = [await testDatabase(), await testDatabase()];
const application = testApplication(targetUrl);

it("serves a restored database as it served the one that was backed up", async () => {
  const { database: source, close } = openDatabase(sourceUrl);
  const plan = [{ title: "Senior Manager", children: [{ title: "Find a mentor" }] }];
  const maya = await buildPlanner(source, { plan });
  const mayas = await buildSession(source, maya.userId);
  const others = await buildSession(source, (await buildPlanner(source)).userId);
  const read = await maya.plan();
  await close();

  const file = join(folder, "a.backup");
  const admin = new URL(inject("template").adminUrl);
  admin.pathname = new URL(sourceUrl).pathname;
  await takeBackup({ url: admin.href, source: "BACKUP_DATABASE_URL", file });
  const target = { url: targetUrl, source: "DATABASE_URL", overwrite: false };
  await restoreBackup(await checkBackup(file), target);

  await makeDatabaseReady(targetUrl);
  const { pool } = application.database;
  await refuseBypassingRole(pool);
  await migrateJobs(pool);
  expect(await isReady(application)).toBe(true);

  const as = ({ tokenHash }: typeof mayas) => callAs(application.database, tokenHash);
  expect(await as(mayas).goal.plan(maya.target)).toEqual(read);
  await expect(as(others).goal.plan(maya.target)).rejects.toEqual(refusal("notFound"));
  expect((await pool.query("SELECT FROM goals")).rowCount).toBe(0);
  const fields = { title: "Find two mentors" };
  const change = {
    type: "set",
    changeId: randomUUID(),
    nodeId: maya.id("Find a mentor"),
    fields,
  } as const;
  await as(mayas).node.change({ ...maya.target, change });
  const { nodes } = await as(mayas).goal.plan(maya.target);
  expect(nodes.map(({ title }) => title)).toContain("Find two mentors");
});
