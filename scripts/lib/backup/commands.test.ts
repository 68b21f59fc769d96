import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { checksums, query } from "../../../src/server/testing/backup-server";
import { openDatabase } from "../../../src/server/testing/open-database";
import { buildPopulatedOrganization } from "../../../src/server/testing/populated";
import { makeDatabaseReady } from "../database-ready.mjs";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-commands-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const dataDir = join(folder, "data");

type Variables = Record<string, string>;

function begin(command: "backup" | "restore", args: string[], given: Variables = {}) {
  const child = spawn(process.execPath, [join("scripts", `${command}.mjs`), ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      ...given,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, ended: end(child) };
}
const npmRun = (...given: Parameters<typeof begin>) => begin(...given).ended;

async function end(child: ChildProcess) {
  const output = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    output.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output.err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, ...output };
}

const refused = (err: string) => ({ code: 1, err: `${err}\n` });

/** The server as a running application has it, with the lock of its folder. */
const run = (directory: string) =>
  startEmbeddedPostgres({ directory: join(directory, "postgres"), settings: { fsync: "off" } });

const inside = (adminUrl: string) =>
  Object.assign(new URL(adminUrl), { pathname: "/backcast" }).href;

describe("the embedded database", () => {
  const file = join(folder, "of-own-name.backup");
  let before: Record<string, string>;

  it("is not created by a backup", async () => {
    const { out, ...rest } = await npmRun("backup", []);
    expect(rest).toEqual(
      refused(
        `There is no database in ${join(dataDir, "postgres")}, so there is nothing to back up. No backup was written.`,
      ),
    );
    await expect(stat(dataDir)).rejects.toThrow("ENOENT");
  });

  it("is backed up while it runs, and not overwritten by a restore", async () => {
    const server = await run(dataDir);
    await makeDatabaseReady(server.url);
    const { database, close } = openDatabase(server.url);
    await buildPopulatedOrganization(database, "Harbor");
    await close();
    before = await checksums(inside(server.adminUrl));

    const taken = await npmRun("backup", []);
    const [name = ""] = await readdir(join(dataDir, "backups"));
    expect(name).toMatch(/^backcast-\d{8}T\d{6}Z\.backup$/);
    expect(taken.out).toMatch(
      new RegExp(
        `^Wrote ${join(dataDir, "backups", name)}: \\d+ tables, \\d+ rows, \\d+ kB, [\\d.]+ s\n$`,
      ),
    );
    expect((await stat(join(dataDir, "backups", name))).mode & 0o777).toBe(0o600);

    const { out, ...rest } = await npmRun("restore", [
      join(dataDir, "backups", name),
      "--overwrite",
    ]);
    expect(rest).toEqual(
      refused(
        `Process ${process.pid} uses the database in ${join(dataDir, "postgres")}: stop it first. Nothing was changed.`,
      ),
    );
    expect(await checksums(inside(server.adminUrl))).toEqual(before);
    await server.stop();
  });

  it("is backed up while it is stopped, and restored into an empty folder", {
    timeout: 60_000,
  }, async () => {
    expect((await npmRun("backup", [file])).code).toBe(0);
    const other = join(folder, "new machine");
    const restored = await npmRun("restore", [file], { DATA_DIR: other });
    expect(restored.out).toMatch(/\nAll is as it was at \S+Z: \d+ tables, \d+ rows, [\d.]+ s\n$/);
    // Otherwise the first start would add the demo to it.
    expect(await readdir(join(other, "postgres"))).toContain("seeded");
    const server = await run(other);
    expect(await checksums(inside(server.adminUrl))).toEqual(before);
    await server.stop();
  });

  it("keeps data newer than the backup unless replacing is requested", {
    timeout: 60_000,
  }, async () => {
    const server = await run(dataDir);
    await query(inside(server.adminUrl), "UPDATE users SET name = 'Renamed'");
    await server.stop();
    const { code, err } = await npmRun("restore", [file]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/in users for one\..* say --overwrite\. Nothing was changed\.\n$/),
    });
    expect((await npmRun("restore", [file, "--overwrite"])).code).toBe(0);
    const again = await run(dataDir);
    expect(await checksums(inside(again.adminUrl))).toEqual(before);
    await again.stop();
  });

  it("leaves no half-written file behind when it is stopped", async () => {
    const server = await run(dataDir);
    const writer = new pg.Client({ connectionString: inside(server.adminUrl) });
    await writer.connect();
    await writer.query("BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
    await mkdir(join(folder, "stopped"));
    const { child, ended } = begin("backup", [join(folder, "stopped", "a.backup")]);
    while ((await readdir(join(folder, "stopped"))).length === 0) await pause(20);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject(refused("Stopped. No backup was written."));
    expect(await readdir(join(folder, "stopped"))).toEqual([]);
    await writer.end();
    await server.stop();
  });
});

describe("an impossible backup or restore", () => {
  const url = "postgresql://backcast:secret@127.0.0.1:1/backcast";

  it.each<[string, "backup" | "restore", string[], Variables, string]>([
    [
      "an address only of the application",
      "backup",
      [],
      { DATABASE_URL: url },
      "BACKUP_DATABASE_URL is required with DATABASE_URL: row-level security hides rows from the role of the application, so a backup needs a role of its own (see README). No backup was written.",
    ],
    [
      "a malformed address",
      "backup",
      [],
      { BACKUP_DATABASE_URL: "db.example.com" },
      "BACKUP_DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.",
    ],
    [
      "a database that does not answer",
      "backup",
      [],
      { BACKUP_DATABASE_URL: url },
      "BACKUP_DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:1. No backup was written.",
    ],
    [
      "no file",
      "restore",
      [],
      {},
      "npm run restore -- file [--overwrite]\nputs the database into the state of a backup; --overwrite replaces rows that are not in the backup.",
    ],
    [
      "a file that is not there",
      "restore",
      [join(folder, "none")],
      {},
      `${join(folder, "none")} is not there. Nothing was changed.`,
    ],
  ])("is explained in one line: %s", async (_what, command, args, given, line) => {
    const { code, err } = await npmRun(command, args, {
      DATA_DIR: join(folder, "no data"),
      ...given,
    });
    expect({ code, err }).toEqual(refused(line));
    await expect(stat(join(folder, "no data", "postgres"))).rejects.toThrow();
  });

  it("is explained in one line: a folder that takes no file", async () => {
    const existing = join(folder, "existing.backup");
    await writeFile(existing, "");
    const line = async (path: string) => (await npmRun("backup", [path])).err;
    expect(await line(existing)).toBe(
      `${existing} is there already, and is not written over. No backup was written.\n`,
    );
    expect(await line(join(folder, "nowhere", "a"))).toBe(
      `The folder ${join(folder, "nowhere")} is not there: make it first. No backup was written.\n`,
    );
    expect(await line(join(existing, "a"))).toBe(
      `${existing} cannot be used as a folder: a file or a dead link is in its place. No backup was written.\n`,
    );
  });
});
