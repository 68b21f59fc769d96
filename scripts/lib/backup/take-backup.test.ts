import { access } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { migrationLock } from "../../../prisma/engine/history.mjs";
import {
  backupServer,
  buildOrganizationsIn,
  checksums,
  query,
  restore,
} from "../../../src/server/testing/backup-server";
import { Refusal } from "../step.mjs";
import { asRefusal } from "./refusals.mjs";
import { checkBackup } from "./restore-backup.mjs";
import { takeBackup } from "./take-backup.mjs";

const { file, newDatabase, adminUrl, backUp } = await backupServer();
const full = await newDatabase();
let backup: string;
beforeAll(async () => {
  await buildOrganizationsIn(full, "Harbor");
  backup = await backUp(full);
});

it("is consistent, whatever is written while it is taken", async () => {
  const busy = await newDatabase();
  await restore(backup, busy);
  const before = await checksums(busy.admin);
  const writer = new pg.Client({ connectionString: busy.admin });
  await writer.connect();
  // Deletes a person with their session while the backup waits for a table that it reads before theirs.
  await writer.query("BEGIN; LOCK TABLE members IN ACCESS EXCLUSIVE MODE");
  const taking = backUp(busy);
  await untilWaiting(writer);
  await writer.query("DELETE FROM sessions; DELETE FROM users; COMMIT");
  await writer.end();
  const target = await newDatabase();
  await restore(await taking, target);
  expect(await checksums(busy.admin)).not.toEqual(before);
  expect(await checksums(target.admin)).toEqual(before);
});

it("waits for running migrations", async () => {
  const migrating = new pg.Client({ connectionString: full.admin });
  await migrating.connect();
  await migrating.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  const taking = backUp(full);
  await untilWaiting(migrating);
  await migrating.end();
  await checkBackup(await taking);
});

it("fails when its connection breaks, and leaves no file", async () => {
  const busy = await newDatabase();
  await restore(backup, busy);
  const writer = new pg.Client({ connectionString: busy.admin });
  await writer.connect();
  await writer.query("BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
  const path = file("broken.backup");
  const taking = takeBackup({ url: busy.reader, source: "BACKUP_DATABASE_URL", file: path });
  const failure = taking.catch((error) => asRefusal(error, "No backup was written.", path));
  await untilWaiting(writer);
  await writer.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'",
  );
  expect(await failure).toEqual(
    new Refusal(
      "The database says: terminating connection due to administrator command. No backup was written.",
    ),
  );
  await expect(access(path)).rejects.toThrow("ENOENT");
  await writer.end();
});

it("refuses a role that cannot see every row, and writes no file", async () => {
  const path = file("bound.backup");
  const take = (url: string) => takeBackup({ url, source: "BACKUP_DATABASE_URL", file: path });
  await expect(take(full.url)).rejects.toThrow(
    "BACKUP_DATABASE_URL connects as backcast, which row-level security binds, so that it cannot read every row: use a role with BYPASSRLS that may read all tables (see README).",
  );
  await query(adminUrl, "CREATE ROLE other_role LOGIN BYPASSRLS PASSWORD 'other_role'");
  const otherRole = Object.assign(new URL(full.url), {
    username: "other_role",
    password: "other_role",
  });
  await expect(take(otherRole.href)).rejects.toThrow("permission denied");
  await expect(take((await newDatabase()).reader)).rejects.toThrow(
    "BACKUP_DATABASE_URL leads to a database without Backcast's tables.",
  );
  await expect(access(path)).rejects.toThrow("ENOENT");
});

async function untilWaiting(client: pg.Client) {
  const waiting =
    "SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND usename = 'reader'";
  while ((await client.query(waiting)).rowCount === 0) await pause(10);
}
