import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { readScripts } from "../../../prisma/engine/history.mjs";
import { applyMigrations, diffSchema } from "../../../prisma/engine/migrations.mjs";
import {
  backupServer,
  buildOrganizationsIn,
  checksums,
  query,
  restore,
  shape,
} from "../../../src/server/testing/backup-server";
import { makeDatabaseReady } from "../database-ready.mjs";
import { checkBackup, restoreBackup } from "./restore-backup.mjs";
import { createHistory, recordMigrations, runMigrations } from "./restore-migrations.mjs";

const { file, newDatabase, backUp } = await backupServer();
const full = await newDatabase();
let backup: string;
beforeAll(async () => {
  await buildOrganizationsIn(full, "Harbor");
  backup = await backUp(full);
});

it("refuses a backup of other migrations, and ignores tables that no migration made", {
  timeout: 60_000,
}, async () => {
  const other = await newDatabase();
  await restore(backup, other);
  await query(other.url, "CREATE TABLE by_hand AS SELECT 1 AS a");
  const target = await newDatabase();
  expect((await restore(await backUp(other), target)).leftOut).toEqual(["by_hand"]);
  const { by_hand, ...rest } = await checksums(other.admin);
  expect(await checksums(target.admin)).toEqual(rest);

  await query(
    other.url,
    "UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name LIKE '%tenancy'",
  );
  await expect(checkBackup(await backUp(other))).rejects.toThrow(
    "with a migration that is not in this one: 20261122080000_tenancy.",
  );
  await query(
    other.url,
    "UPDATE _prisma_migrations SET migration_name = '99990101_later' WHERE checksum = 'x'",
  );
  await expect(checkBackup(await backUp(other))).rejects.toThrow(
    "not in this one: 99990101_later.",
  );
});

it("brings a backup of an older version up to date, as Prisma's engine would have", {
  timeout: 60_000,
}, async () => {
  const older = await newDatabase();
  const client = new pg.Client({ connectionString: older.url });
  await client.connect();
  const scripts = [...(await readScripts())].map(([name, script]) => ({ name, ...script }));
  const [known, added] = [scripts.slice(0, 2), scripts.slice(2)];
  await createHistory(client, "public");
  await runMigrations(client, known);
  await recordMigrations(client, "public", known);
  await client.end();
  await query(older.admin, "INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'a@b.test')");
  await query(older.admin, consentOfOldName);

  const target = await newDatabase();
  const checked = await checkBackup(await backUp(older));
  expect(checked.after.map(({ name }) => name)).toEqual(added.map(({ name }) => name));
  await restore(checked.file, target);
  // The first has one row for each migration. The others were renamed, hold older rows, or have one more column.
  const {
    _prisma_migrations: _,
    manager_trusts: consents,
    activities: __,
    users: ___,
    organizations: ____,
    ...rows
  } = await checksums(older.admin);
  expect(await checksums(target.admin)).toMatchObject({ ...rows, manager_consents: consents });
  expect(await query(target.admin, "SELECT email, locale FROM users")).toEqual([
    { email: "a@b.test", locale: null },
  ]);
  expect(await query(target.admin, "SELECT kind FROM activities ORDER BY kind")).toEqual([
    { kind: "consent.given" },
    { kind: "goal.created" },
  ]);
  expect(await shape(target.admin)).toEqual(await shape(full.admin));
  expect(await applyMigrations(target.url)).toEqual([]);
  expect(await diffSchema(target.url)).toBe("");
  await makeDatabaseReady(target.url);
});

it("restores circular keys, generated columns, sequences and triggers", {
  timeout: 60_000,
}, async () => {
  const folder = file("migrations");
  await cp(join("prisma", "migrations"), folder, { recursive: true });
  await mkdir(join(folder, "99990101000000_later"));
  await writeFile(join(folder, "99990101000000_later", "migration.sql"), later);

  const source = await newDatabase();
  const options = { source: "DATABASE_URL", overwrite: false };
  await restoreBackup(await checkBackup(backup, folder), { ...options, url: source.url });
  await query(source.admin, "INSERT INTO hens (egg) VALUES (NULL), (NULL), (NULL)");
  await query(source.admin, "INSERT INTO eggs (hen, weight) VALUES (1, 0.1), (2, 1e-300)");
  await query(source.admin, "UPDATE hens SET egg = 1");
  await query(source.admin, "INSERT INTO keyless VALUES ('b'), ('a'), ('a')");

  const target = await newDatabase();
  const taken = await checkBackup(await backUp(source), folder);
  expect(taken.after).toEqual([]);
  await restoreBackup(taken, { ...options, url: target.url });
  expect(await checksums(target.admin)).toEqual(await checksums(source.admin));
  expect(await shape(target.admin)).toEqual(await shape(source.admin));
  expect(await query(target.admin, "INSERT INTO hens DEFAULT VALUES RETURNING id")).toEqual([
    { id: 4 },
  ]);
  await restoreBackup(taken, { ...options, url: target.url, overwrite: true });
  expect(await checksums(target.admin)).toEqual(await checksums(source.admin));
});

const later = `
CREATE TABLE eggs (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hen int, weight float8,
  grams float8 GENERATED ALWAYS AS (weight * 1000) STORED);
CREATE TABLE hens (id serial PRIMARY KEY, egg int REFERENCES eggs DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE eggs ADD FOREIGN KEY (hen) REFERENCES hens;
CREATE TABLE keyless (word text);
CREATE VIEW laid AS SELECT * FROM eggs;
CREATE FUNCTION lay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE eggs SET weight = weight + 1 WHERE hen = NEW.id; RETURN NEW; END $$;
CREATE TRIGGER laying AFTER INSERT ON hens FOR EACH ROW EXECUTE FUNCTION lay();
INSERT INTO keyless VALUES ('from the migration');`;

/** A member's consent to a manager, and its event, as they were stored when both were called trust. */
const consentOfOldName = `
  WITH organization AS (INSERT INTO organizations (id, slug, name) VALUES (gen_random_uuid(), 'a', 'A') RETURNING id),
    people AS (INSERT INTO members (organization_id, id, name, email)
      SELECT id, gen_random_uuid(), name, name || '@b.test' FROM organization, (VALUES ('maya'), ('daniel')) given (name)
      RETURNING organization_id, id, name),
    consent AS (INSERT INTO manager_trusts (organization_id, member_id, manager_id)
      SELECT m.organization_id, m.id, d.id FROM people m, people d WHERE m.name = 'maya' AND d.name = 'daniel')
  INSERT INTO activities (organization_id, id, actor_id, kind, detail)
  SELECT organization_id, gen_random_uuid(), id, kind, '{}'
  FROM people, (VALUES ('trust.given'), ('goal.created')) given (kind) WHERE name = 'maya'`;
