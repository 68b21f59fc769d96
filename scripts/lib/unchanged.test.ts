import { mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { areUnchanged, marksOf, recordUnchanged } from "./unchanged.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-unchanged-"));
const record = `${folder}.json`;
const at = (name: string) => join(folder, name);
const paths = [at("src"), at("package.json"), at("not there")];

afterAll(() => Promise.all([folder, record].map((path) => rm(path, { recursive: true }))));
afterEach(() => vi.useRealTimers());

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await mkdir(at("src/deep"), { recursive: true });
  await writeFile(at("src/deep/page.js"), "page");
  await writeFile(at("src/main.js"), "main");
  await writeFile(at("package.json"), "{}");
  const marks = await marksOf(paths);
  vi.useFakeTimers({ now: Date.now() + 5_000, toFake: ["Date"] });
  await recordUnchanged(record, marks);
});

it("knows files that nothing has changed", async () => {
  await readFile(at("src/main.js"));
  expect(await areUnchanged(record)).toBe(true);
});

it.each<[what: string, change: () => Promise<unknown>]>([
  ["a file has other content of the same size", () => writeFile(at("src/main.js"), "\0\0\0\0")],
  ["a file deep in a folder is longer", () => writeFile(at("src/deep/page.js"), "pages")],
  ["a file has other content and its old time", () => rewriteWithOldTime(at("src/main.js"))],
  ["another file took the name of one", () => replace(at("src/main.js"))],
  ["a file came", () => writeFile(at("src/deep/new.js"), "")],
  ["a file is gone", () => rm(at("src/main.js"))],
  ["a file was renamed", () => rename(at("src/main.js"), at("src/other.js"))],
  ["what was not there is there", () => writeFile(at("not there"), "")],
  ["a file of its own was written", () => writeFile(at("package.json"), "[]")],
  ["a folder is gone", () => rm(at("src/deep"), { recursive: true })],
  ["the record is cut short", () => writeFile(record, '{"src": "1')],
  ["the record is empty", () => writeFile(record, "{}")],
  ["the record is of another shape", () => writeFile(record, "[1]")],
  ["the record is null", () => writeFile(record, "null")],
  ["the record is gone", () => rm(record)],
])("sees that %s", async (_, change) => {
  await change();
  expect(await areUnchanged(record)).toBe(false);
  await writeFile(record, "{}");
});

it("records nothing of a file that was written a moment ago", async () => {
  vi.useRealTimers();
  await rm(record);
  await writeFile(at("src/main.js"), "sain");
  await recordUnchanged(record, await marksOf(paths));
  expect(await areUnchanged(record)).toBe(false);
  await writeFile(record, "{}");
});

async function rewriteWithOldTime(path: string): Promise<void> {
  const { atime, mtime } = await stat(path);
  await writeFile(path, "sain");
  await utimes(path, atime, mtime);
}

async function replace(path: string): Promise<void> {
  await writeFile(`${folder}.new`, "main");
  await rename(`${folder}.new`, path);
}
