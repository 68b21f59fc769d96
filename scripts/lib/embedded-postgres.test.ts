import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

// mkdtemp makes folders that are closed to all other users, which is the hardest case for running PostgreSQL as root.
const directory = await mkdtemp(join(tmpdir(), "backcast-embedded-"));
const settings = { fsync: "off" };
afterAll(() => rm(directory, { recursive: true, force: true }));

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the server and then waits. Resolves to the server's address. */
async function startElsewhere() {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL("./embedded-postgres.mjs", import.meta.url))};
    const { url } = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)}, settings: { fsync: "off" } });
    process.stdout.write(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(child.stdout, "data");
  return { child, url: String(url) };
}

it("keeps data between starts", async () => {
  const first = await startEmbeddedPostgres({ directory, settings });
  expect(first.created).toBe(true);
  await query(first.url, "CREATE TABLE kept AS SELECT 'æ — 日本' AS word");
  await first.stop();

  const second = await startEmbeddedPostgres({ directory, settings });
  expect(second.created).toBe(false);
  expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "æ — 日本" }]);
  await second.stop();
});

it("gives the application a role that bypasses nothing, and hides passwords from others", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  const role =
    "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user";
  expect(await query(server.url, role)).toEqual([
    { rolname: "backcast", rolsuper: false, rolbypassrls: false, rolcreaterole: false },
  ]);
  expect(await query(server.url, "SHOW listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  const wrong = new URL(server.url);
  wrong.password = "wrong";
  await expect(query(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  expect((await stat(join(directory, "passwords.json"))).mode & 0o777).toBe(0o600);
  await server.stop();
});

it("a second start names the process that has the folder, and leaves it running", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  await expect(startEmbeddedPostgres({ directory, settings })).rejects.toThrow(
    `The database in ${directory} is already in use by process ${process.pid}.`,
  );
  expect(await query(server.url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  await server.stop();
});

it("restarts with all committed data after its process was killed", async () => {
  const killed = await startElsewhere();
  await query(killed.url, "CREATE TABLE survivor AS SELECT 7 AS number");
  killed.child.kill("SIGKILL");
  await once(killed.child, "exit");

  const server = await startEmbeddedPostgres({ directory, settings });
  expect(await query(server.url, "SELECT number FROM survivor")).toEqual([{ number: 7 }]);
  await server.stop();
});

it("ends with the process that started it", async () => {
  const ended = await startElsewhere();
  ended.child.kill("SIGTERM");
  await once(ended.child, "exit");
  while ((await readdir(join(directory, "data"))).includes("postmaster.pid")) await pause(20);
  await expect(query(ended.url, "SELECT 1")).rejects.toThrow();
});
