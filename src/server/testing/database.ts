import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

/**
 * A database of the test file's own, with every migration applied, and a role to which row-level security applies. Call
 * it at the top of a file: `const databaseUrl = await testDatabase();` It is a copy of a template (which takes tens of
 * milliseconds) and is dropped after the file's last test.
 */
export async function testDatabase(): Promise<string> {
  const { name: template, adminUrl, url } = inject("template");
  const name = `backcast_test_${randomBytes(6).toString("hex")}`;
  const role = decodeURIComponent(new URL(url).username);
  const admin = (sql: string) => query(adminUrl, sql);
  await admin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${role} STRATEGY FILE_COPY`);
  afterAll(() => admin(`DROP DATABASE ${name} WITH (FORCE)`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
