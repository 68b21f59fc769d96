import { spawnSync } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { codeOf, explained, makeFolder, renameToNew, writeWhole } from "./files.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-files-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

it("creates a folder and its parents, and accepts an existing one", async () => {
  const path = join(folder, "a", "b", "c");
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

it.each([
  ["/proc/nope", "/proc/nope is not there and cannot be made."],
  ["/proc/nope/data", "/proc/nope is not there and cannot be made."],
  ["/dev/null/x", "/dev/null/x cannot be used as a folder: a file or a dead link is in its place."],
  [join(folder, "file"), "cannot be used as a folder"],
  [join(folder, "file", "x"), "cannot be used as a folder"],
  [join(folder, "dead"), "cannot be used as a folder"],
  [join(folder, "dead", "x"), "cannot be used as a folder"],
  [join(folder, "loop", "x"), "is a link that leads back to itself."],
  [join(folder, "n".repeat(300)), "is longer than a path may be here."],
])("fails at once with the reason where no folder can be created: %s", async (path, line) => {
  await writeFile(join(folder, "file"), "");
  await symlink("/nowhere/at/all", join(folder, "dead")).catch(() => {});
  await symlink("loop", join(folder, "loop")).catch(() => {});
  const error = await makeFolder(path).catch((cause) => explained(cause, path));
  expect(error).toMatchObject({ message: expect.stringContaining(line) });
});

it("leaves a file unchanged, and nothing beside it, where writing fails", async () => {
  const file = join(folder, "secrets", "passwords.json");
  await makeFolder(join(folder, "secrets"));
  await writeWhole(file, "old");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await mkdir(`${file}.${process.pid}`);
  await expect(writeWhole(file, "new")).rejects.toThrow("EISDIR");
  await rm(`${file}.${process.pid}`, { recursive: true });
  expect(await readFile(file, "utf8")).toBe("old");
  expect(await readdir(join(folder, "secrets"))).toEqual(["passwords.json"]);
});

/** As on a file system without hard links. */
const noSecondName = () => Promise.reject(Object.assign(new Error("link"), { code: "EPERM" }));

it.each([
  ["a disk of Unix", undefined],
  ["a memory stick", noSecondName],
])("lets exactly one of several writers create a file, on %s", async (_, giveName) => {
  const directory = await mkdtemp(join(folder, "name-"));
  const to = join(directory, "wanted");
  const wanting = Array.from({ length: 20 }, async (_, at) => {
    const from = join(directory, `${at}.part`);
    await writeFile(from, String(at));
    return renameToNew(from, to, giveName).then(() => String(at), codeOf);
  });
  const outcomes = await Promise.all(wanting);
  const winners = outcomes.filter((outcome) => outcome !== "EEXIST");
  expect(winners).toEqual([await readFile(to, "utf8")]);
  expect(await readdir(directory)).toHaveLength(20);
});

const mount = (...args: string[]) => spawnSync("mount", args).status === 0;
const disk = join(folder, "disk");
await mkdir(disk);
const canMount = process.getuid?.() === 0 && mount("-t", "tmpfs", "tmpfs", disk);
if (canMount) spawnSync("umount", [disk]);

it.runIf(canMount).each([
  ["too small", /^The disk that holds \S+ has \d+ MB left: make room for 150\.$/],
  ["full", /^The disk that holds \S+ is full: make room on it, then start again\.$/],
  ["read-only", /^The disk that holds \S+ is read-only: make it writable\.$/],
])("reports in one line that the disk is %s", async (what, line) => {
  const cluster = join(folder, "cluster");
  const settings = { fsync: "off" };
  if (what !== "too small")
    await (await startEmbeddedPostgres({ directory: cluster, settings })).stop();
  mount("-t", "tmpfs", "-o", "size=80m", "tmpfs", disk);
  try {
    if (what !== "too small") await cp(cluster, disk, { recursive: true });
    if (what === "full") spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=4k"]);
    if (what === "read-only") mount("-o", "remount,ro", disk);
    const refused = await startEmbeddedPostgres({ directory: disk, settings }).catch((no) => no);
    expect(refused.constructor.name).toBe("Refusal");
    expect(refused.message).toMatch(line);
  } finally {
    spawnSync("umount", [disk]);
  }
});
