import { cp, readFile, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import {
  backupServer,
  buildOrganizationsIn,
  checksums,
  query,
  restore,
  shape,
} from "../../../src/server/testing/backup-server";
import { openDatabase } from "../../../src/server/testing/open-database";
import { makeDatabaseReady } from "../database-ready.mjs";
import { endOfRows, lineOf, type Manifest, RowDigest } from "./format.mjs";
import { readBackup } from "./read-backup.mjs";
import { checkBackup, restoreBackup } from "./restore-backup.mjs";
import { withChecksum, writeFileWhole } from "./write-file.mjs";

const { file, newDatabase, backUp } = await backupServer();
const full = await newDatabase();
let backup: string;
beforeAll(async () => {
  await buildOrganizationsIn(full, "Harbor", "Northwind");
  backup = await backUp(full);
});

it("makes an empty database equal to the one that was backed up, in rows, rules and rights", async () => {
  // A database with another collation.
  const target = await newDatabase(
    "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'",
  );
  const { tables, rows } = await restore(backup, target);
  const before = await checksums(full.admin);
  expect(await checksums(target.admin)).toEqual(before);
  expect(tables).toBe(Object.keys(before).length);
  const counts = Object.values(before).map((sum) => Number(sum.split(" ")[0]));
  expect(rows).toBe(counts.reduce((sum, count) => sum + count));
  expect(await shape(target.admin)).toEqual(await shape(full.admin));
  await makeDatabaseReady(target.url);
  expect(await checksums(target.admin)).toEqual(before);
});

it("replaces rows that the backup lacks only when requested", {
  timeout: 60_000,
}, async () => {
  const target = await newDatabase();
  await restore(backup, target);
  const before = await checksums(target.admin);
  // Exactly the content of the backup, so that nothing can be lost.
  await restore(backup, target);

  await query(target.admin, "UPDATE goals SET statement = 'Something else'");
  const changed = await checksums(target.admin);
  const refusal = await restore(backup, target).catch((error) => error.message);
  expect(refusal).toMatch(
    /^The database holds other rows than the backup, in goals for one\. The newest is of \S+Z, the backup of \S+Z\. To replace all of them, say --overwrite\.$/,
  );
  await query(target.admin, "UPDATE goals SET created_at = now()");
  await expect(restore(backup, target)).rejects.toThrow("The database holds newer rows than");
  await query(target.admin, "DELETE FROM comments");
  await expect(restore(backup, target)).rejects.toThrow("newer rows than the backup, in comments");
  expect(await shape(target.admin)).toEqual(await shape(full.admin));
  expect(await checksums(target.admin)).not.toEqual(changed);

  await restore(backup, target, true);
  expect(await checksums(target.admin)).toEqual(before);
  expect(await shape(target.admin)).toEqual(await shape(full.admin));
});

it("refuses while the application is connected", async () => {
  const target = await newDatabase();
  const { database, close } = openDatabase(target.url);
  await database.pool.query("SELECT 1");
  await expect(restore(backup, target, true)).rejects.toThrow(
    "The application is connected to the database (as backcast, 1 connection): stop it first, and whatever pools its connections.",
  );
  await close();
  await restore(backup, target);
});

it("changes nothing when it fails half way", { timeout: 60_000 }, async () => {
  const target = await newDatabase();
  await buildOrganizationsIn(target, "Standing");
  const before = [await checksums(target.admin), await shape(target.admin)];
  const path = file("failing.backup");
  await cp(backup, path);
  const checked = await checkBackup(path);
  const options = { url: target.url, source: "DATABASE_URL", overwrite: true };

  const bytes = await readFile(backup);
  await writeFile(path, bytes.subarray(0, bytes.length - 20));
  await expect(restoreBackup(checked, options)).rejects.toThrow("is cut short");
  await cp(await backUp(target), path);
  await expect(restoreBackup(checked, options)).rejects.toThrow("has changed while it was read");
  await expect(
    restoreBackup({ ...checked, file: backup }, { ...options, beforeCommit: failing }),
  ).rejects.toThrow("at the end");
  expect([await checksums(target.admin), await shape(target.admin)]).toEqual(before);

  // A view that somebody has made of a table is not dropped along with the table.
  await query(target.admin, "CREATE SCHEMA reports; CREATE VIEW reports.g AS SELECT id FROM goals");
  await expect(restore(backup, target, true)).rejects.toThrow("other objects depend on them");
  expect(await checksums(target.admin)).toEqual(before[0]);
});

it("compares the database with the summary in the file", async () => {
  // A complete file with a value that PostgreSQL would write in another form.
  const path = file("reworded.backup");
  await writeFileWhole(path, withChecksum(reworded(backup)));
  await expect(restore(path, await newDatabase())).rejects.toThrow(
    "The table activities did not come out as it is in the backup.",
  );
});

it("drops the job queue of the database that it replaces", async () => {
  const target = await newDatabase();
  await makeDatabaseReady(target.url);
  await query(target.url, "CREATE SCHEMA graphile_worker CREATE TABLE jobs (id int)");
  await restore(backup, target);
  const queue = "SELECT to_regclass('graphile_worker.jobs') AS jobs";
  expect(await query(target.admin, queue)).toEqual([{ jobs: null }]);
});

const failing = async () => {
  throw new Error("at the end");
};

async function* reworded(path: string) {
  const lines: Buffer[] = [];
  const tables: Manifest["tables"] = [];
  const { header, manifest } = await readBackup(path, async (table, rows) => {
    let text = "";
    for await (const chunk of rows) text += chunk;
    text = text.replaceAll('{"a": [', '{"a":[');
    const digest = new RowDigest();
    lines.push(lineOf(table));
    for await (const chunk of digest.watch(Readable.from([Buffer.from(text)]))) lines.push(chunk);
    lines.push(endOfRows);
    tables.push({ ...table, ...digest.end() });
  });
  yield* [lineOf(header), ...lines, lineOf({ ...manifest, tables })];
}
