import { spawn, spawnSync } from "node:child_process";
import { chown, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { setNewPasswords } from "./new-passwords.mjs";
import { findPostgresAccounts } from "./postgres-account.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-cluster-"));
const original = join(folder, "original");
const directory = join(folder, "postgres");
const data = join(directory, "data");
const passwordFile = join(directory, "passwords.json");
const settings = { fsync: "off" };
const isRoot = process.getuid?.() === 0;
const nothing = "Nothing was touched";

const start = () => startEmbeddedPostgres({ directory, settings });

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A fresh copy of a folder in whose database something was written. */
async function restore() {
  await rm(directory, { recursive: true, force: true });
  await cp(original, directory, { recursive: true });
}

/** The same copy by hard links, which is fast, for a test that overwrites no file in place. */
async function restoreAsLinks() {
  await rm(directory, { recursive: true, force: true });
  spawnSync("cp", ["-al", original, directory]);
}

/** Every file with its path, owner, size and modification time. */
async function fingerprint() {
  const names = (await readdir(directory, { recursive: true })).sort();
  const files = names.map(async (name) => {
    const { ino, uid, size, mtimeMs } = await stat(join(directory, name));
    return `${name} ${ino} ${uid} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(files)).join("\n");
}

async function replace(file: string, content: string) {
  await rm(file);
  await writeFile(file, content);
}

async function expectUnchanged() {
  const server = await start();
  expect(server.created).toBe(false);
  expect(await query(server.url, "SELECT word FROM kept")).toEqual([{ word: "æ — 日本" }]);
  await server.stop();
}

beforeAll(async () => {
  const server = await startEmbeddedPostgres({ directory: original, settings });
  await query(server.url, "CREATE TABLE kept AS SELECT 'æ — 日本' AS word");
  await server.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("uses a cluster whose marker file is lost, and writes it again", async () => {
  await restore();
  await rm(join(directory, "complete"));
  await expectUnchanged();
  expect((await stat(join(directory, "complete"))).size).toBeGreaterThan(0);
});

const password = (superuser: string) => JSON.stringify({ superuser, owner: "secret" });
const harms: [what: string, harm: () => Promise<unknown>, line: RegExp][] = [
  [
    "passwords that are missing",
    () => rm(passwordFile),
    /passwords\.json.* is missing\..*db:passwords/,
  ],
  [
    "empty passwords",
    () => replace(passwordFile, ""),
    /passwords\.json.* is damaged\..*db:passwords/,
  ],
  ["half of the passwords", () => replace(passwordFile, password("x").slice(0, 12)), /is damaged/],
  ["passwords of another shape", () => replace(passwordFile, "[]"), /is damaged/],
  ["passwords that are no words", () => replace(passwordFile, password("a b@c")), /is damaged/],
  [
    "another major version",
    () => replace(join(data, "PG_VERSION"), "15\n"),
    /was made by PostgreSQL 15, and this is PostgreSQL \d+/,
  ],
  [
    "no data",
    () => rm(data, { recursive: true }),
    /data is gone or empty, and a database was in it/,
  ],
  [
    "no state",
    () => rm(join(data, "global", "pg_control")),
    /global\/pg_control is missing or empty/,
  ],
  [
    "an empty state",
    () => replace(join(data, "global", "pg_control"), ""),
    /pg_control is missing/,
  ],
  ["no version", () => rm(join(data, "PG_VERSION")), /PG_VERSION is missing/],
  ["no log of writes", () => rm(join(data, "pg_wal"), { recursive: true }), /pg_wal is missing/],
  [
    "data without state, and no marks",
    async () => {
      await rm(join(directory, "complete"));
      await rm(join(data, "global", "pg_control"));
    },
    /pg_control is missing/,
  ],
  [
    "files of another program, and no marks",
    async () => {
      await rm(join(directory, "complete"));
      await rm(data, { recursive: true });
      await mkdir(data);
      await writeFile(join(data, "notes.txt"), "mine");
    },
    /PG_VERSION is missing/,
  ],
];
it.each(harms)("refuses %s in one line, and touches nothing", async (_, harm, line) => {
  await restoreAsLinks();
  await harm();
  const before = await fingerprint();
  const refused = await start().catch((error) => error);
  expect(refused.constructor.name).toBe("Refusal");
  expect(refused.message).toMatch(line);
  expect(refused.message).toContain(nothing);
  expect(refused.message).not.toContain("\n");
  expect(await fingerprint()).toBe(before);
});

it.runIf(isRoot)("refuses data of another user, and touches nothing", async () => {
  await restoreAsLinks();
  await chown(data, 4321, 4321);
  const before = await fingerprint();
  await expect(start()).rejects.toThrow(`${data} belongs to user 4321, and this is user 0.`);
  expect(await fingerprint()).toBe(before);
});

it.each(["passwords.json", "lock", "server.log"])(
  "refuses a folder in the place of a file: %s",
  async (name) => {
    await restore();
    await rm(join(directory, name), { force: true });
    await mkdir(join(directory, name));
    const before = await fingerprint();
    const line = `${join(directory, name)} cannot be used as a file: a folder is in its place.`;
    await expect(start()).rejects.toThrow(line);
    expect(await fingerprint()).toBe(before);
  },
);

it("refuses passwords of another database, or a database without files", async () => {
  await restore();
  await writeFile(passwordFile, password("other"));
  await expect(start()).rejects.toThrow("is of another database than the one beside it");
  await restore();
  const [own] = (await readdir(join(data, "base"))).filter((name) => Number(name) >= 16384);
  await rm(join(data, "base", String(own)), { recursive: true });
  await expect(start()).rejects.toThrow("is damaged: the files of backcast are gone");
});

it("lets an operator set new passwords", async () => {
  await restore();
  await rm(passwordFile);
  await setNewPasswords(directory);
  expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
  await expectUnchanged();
  const nowhere = join(folder, "nowhere");
  await expect(setNewPasswords(nowhere)).rejects.toThrow(`There is no database in ${nowhere}.`);
  await expect(stat(nowhere)).rejects.toThrow("ENOENT");
});

it("says what to do when a copy has left out a folder of PostgreSQL", async () => {
  await restoreAsLinks();
  await rm(join(data, "pg_notify"), { recursive: true });
  await expect(start()).rejects.toThrow(
    /^PostgreSQL did not start: .*pg_notify.*\. Mend that, or put a backup, or a whole copy of .*, back\.$/,
  );
});

it.each([0, 50, 150])(
  "starts over after a first start that was interrupted at %d ms",
  async (at) => {
    const logged = vi.spyOn(console, "log").mockImplementation(() => {});
    await rm(directory, { recursive: true, force: true });
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, "");
    const { initdb, postgres } = await preparePostgresBinaries();
    const [account] = await findPostgresAccounts(postgres, directory);
    const { uid = 0, gid = 0 } = account?.owner ?? {};
    if (isRoot) await chown(data, uid, gid);
    const {
      command = "",
      args = [],
      ...as
    } = account?.command(initdb, [`--pgdata=${data}`, "--no-sync", "--username=postgres"]) ?? {};
    const child = spawn(command, args, { ...as, detached: true, stdio: "ignore" });
    while (!(await readdir(data)).includes("PG_VERSION")) await pause(5);
    await pause(at);
    process.kill(-(child.pid ?? 0), "SIGKILL");
    const server = await start();
    expect(server.created).toBe(true);
    await server.stop();
    const aside = (await readdir(directory)).filter((name) => name.startsWith("data.unfinished-"));
    expect(aside).toHaveLength(1);
    expect(logged.mock.calls.flat()).toEqual([expect.stringContaining(String(aside[0]))]);
    vi.restoreAllMocks();
  },
);

it("ignores the folder of an unfinished cluster", async () => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, "data.new", "base"), { recursive: true });
  const server = await start();
  expect(server.created).toBe(true);
  await server.stop();
  expect(await readdir(directory)).not.toContain("data.new");
});
