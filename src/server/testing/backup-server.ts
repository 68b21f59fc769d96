import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { checkBackup, restoreBackup } from "../../../scripts/lib/backup/restore-backup.mjs";
import { takeBackup } from "../../../scripts/lib/backup/take-backup.mjs";
import { makeDatabaseReady } from "../../../scripts/lib/database-ready.mjs";
import { startEmbeddedPostgres } from "../../../scripts/lib/embedded-postgres.mjs";
import { openDatabase } from "./open-database";
import { buildPopulatedOrganization } from "./populated";

export type Addresses = { url: string; reader: string; admin: string };

/**
 * A database server of the test file's own, with a folder for its files, because a backup needs a role that only a
 * superuser can make. Both are removed after the file's last test.
 */
export async function backupServer() {
  const folder = await mkdtemp(join(tmpdir(), "backcast-backup-"));
  const server = await startEmbeddedPostgres({ directory: folder, settings: { fsync: "off" } });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const password = randomBytes(8).toString("hex");
  await query(server.adminUrl, `CREATE ROLE reader LOGIN BYPASSRLS PASSWORD '${password}'`);
  await query(server.adminUrl, "GRANT pg_read_all_data TO reader");
  // Settings of the role must not affect a backup.
  await query(server.adminUrl, "ALTER ROLE reader SET timezone = 'Asia/Kathmandu'");
  await query(server.adminUrl, "ALTER ROLE reader SET datestyle = 'SQL, DMY'");

  const at = (url: string, database: string) => {
    const address = new URL(url);
    address.pathname = `/${database}`;
    return address.href;
  };
  const as = (url: string, user: string, secret: string) =>
    Object.assign(new URL(url), { username: user, password: secret }).href;
  const file = (name: string) => join(folder, name);
  let files = 0;
  return {
    ...server,
    file,
    /** Writes a backup to a new file, and returns the path. */
    async backUp({ reader }: Addresses) {
      const path = file(`${++files}.backup`);
      await takeBackup({ url: reader, source: "BACKUP_DATABASE_URL", file: path });
      return path;
    },
    /**
     * The addresses of a new empty database: for the application's role, for the role that README asks for, for the
     * superuser.
     */
    async newDatabase(options = ""): Promise<Addresses> {
      const name = `of_test_${randomBytes(4).toString("hex")}`;
      await query(server.adminUrl, `CREATE DATABASE ${name} OWNER backcast ${options}`);
      const url = at(server.url, name);
      return { url, reader: as(url, "reader", password), admin: at(server.adminUrl, name) };
    },
  };
}

export const restore = async (path: string, { url }: Addresses, overwrite = false) =>
  restoreBackup(await checkBackup(path), { url, source: "DATABASE_URL", overwrite });

/**
 * Builds organizations with these names and a row in every table, some rows with every character that a text can hold.
 */
export async function buildOrganizationsIn({ url, admin }: Addresses, ...marks: string[]) {
  await makeDatabaseReady(url);
  const { database, close } = openDatabase(url);
  for (const mark of marks) await buildPopulatedOrganization(database, mark);
  await close();
  await query(
    admin,
    `UPDATE comments SET body = E'a tab\\t, lines\\r\\n\\n, a backslash \\\\, \\\\N, æ — 日本 👩🏽‍🚀, "{}"'`,
  );
  await query(admin, 'UPDATE activities SET detail = \'{"a": [1.50, null, "\\\\n"]}\'');
  await query(
    admin,
    "INSERT INTO identities (issuer, subject, user_id) SELECT 'https://id.test/' || id, word, id FROM users, unnest('{a,B,c-d,cc}'::text[]) AS word ON CONFLICT DO NOTHING",
  );
}

export async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The checksums of every permanent table, computed by PostgreSQL rather than by the code under test. */
export async function checksums(adminUrl: string): Promise<Record<string, string>> {
  const tables = await query(
    adminUrl,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relpersistence = 'p'",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await query(
      adminUrl,
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE "C"), '')) AS sum FROM public."${name}" t`,
    );
    sums[name] = row.sum;
  }
  return sums;
}

/** Everything besides rows that makes up the schema, with its privileges. */
export async function shape(adminUrl: string): Promise<string[]> {
  const rows = await query(
    adminUrl,
    `SELECT concat_ws(' ', relname, relkind, relpersistence, relrowsecurity, relforcerowsecurity, relowner::regrole) AS line
       FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT concat_ws(' ', policyname, tablename, cmd, qual, with_check) FROM pg_policies
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled, pg_get_triggerdef(oid))
       FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumlabel, enumsortorder) FROM pg_enum
     UNION ALL SELECT concat_ws(' ', attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod), attcollation, attnotnull)
       FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND attnum > 0
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line).sort();
}
