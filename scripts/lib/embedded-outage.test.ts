import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

const directory = await mkdtemp(join(tmpdir(), "backcast-killed-"));
const settings = { fsync: "off" };
afterAll(() => rm(directory, { recursive: true, force: true }));

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line) => lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The process id and the port of the server, from the files in its folder. */
async function postmaster() {
  const lines = (await readFile(join(directory, "data", "postmaster.pid"), "utf8")).split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function until(isSo: () => boolean | Promise<boolean>) {
  while (!(await isSo())) await pause(20);
}

const isAnswering = (url: string) =>
  query(url, "SELECT 1").then(
    () => true,
    () => false,
  );

it("restarts on the same port with all committed data, however often it is killed", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  await query(server.url, "CREATE TABLE kept (number int)");
  for (const number of [1, 2, 3]) {
    await query(server.url, `INSERT INTO kept VALUES (${number})`);
    const killed = await postmaster();
    process.kill(killed.pid, "SIGKILL");
    await until(() => lines.length === 2 * number);
    expect(await postmaster()).toEqual({ pid: expect.not.closeTo(killed.pid), port: server.port });
    expect(await query(server.url, "SELECT count(*)::int AS count FROM kept")).toEqual([
      { count: number },
    ]);
  }
  expect(lines.slice(0, 2)).toEqual([
    "PostgreSQL has ended by itself (SIGKILL) and is started again.",
    "PostgreSQL runs again.",
  ]);
  await server.stop();
});

it("does not wait for a query of the killed server", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  // This client is busy and does not notice that its server is gone.
  const endless = "DO $$ DECLARE n bigint := 0; BEGIN LOOP n := n + 1; END LOOP; END $$";
  const running = query(server.url, endless).catch(() => "ended");
  const isBusy = "SELECT FROM pg_stat_activity WHERE query LIKE 'DO $$ DECLARE%'";
  await until(async () => (await query(server.adminUrl, isBusy)).length === 1);
  process.kill((await postmaster()).pid, "SIGKILL");
  expect(await running).toBe("ended");
  await until(() => lines.includes("PostgreSQL runs again."));
  expect(await query(server.adminUrl, isBusy)).toEqual([]);
  await server.stop();
});

it("restarts where SIGTERM makes it wait for connected clients", {
  timeout: 20_000,
}, async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  const pooled = new pg.Client({ connectionString: server.url });
  const lost = new Promise((done) => pooled.on("error", done));
  await pooled.connect();
  process.kill((await postmaster()).pid, "SIGTERM");
  await lost;
  await until(() => lines.includes("PostgreSQL runs again."));
  expect(await isAnswering(server.url)).toBe(true);
  await server.stop();
});

it("retries with growing pauses and reports them, until the fault is mended", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  const control = join(directory, "data", "global", "pg_control");
  await rename(control, `${control}.away`);
  process.kill((await postmaster()).pid, "SIGKILL");
  const failures = () => lines.filter((line) => line.startsWith("PostgreSQL did not start: "));
  await until(() => failures().length === 3);
  expect(failures().map((line) => line.match(/Next attempt in (\S+) s\.$/)?.[1])).toEqual([
    "0.4",
    "0.8",
    "1.6",
  ]);
  expect(failures()[0]).toContain("could not find the database system");
  await rename(`${control}.away`, control);
  await until(() => lines.includes("PostgreSQL runs again."));
  expect(await isAnswering(server.url)).toBe(true);
  await server.stop();
});

it.each([0, 30, 250, 400])("stops on request %d ms after it was killed", async (after) => {
  const server = await startEmbeddedPostgres({ directory, settings });
  process.kill((await postmaster()).pid, "SIGKILL");
  await pause(after);
  await server.stop();
  expect(await isAnswering(server.url)).toBe(false);
  // The next process can use the folder at once.
  const next = await startEmbeddedPostgres({ directory, settings });
  expect(await isAnswering(next.url)).toBe(true);
  await next.stop();
});
