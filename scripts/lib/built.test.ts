import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { isAsBuilt, recordBuilt } from "./built.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-built-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  await rm(folder, { recursive: true });
  for (const name of ["server/app", "static/chunks", "node_modules", "cache"])
    await mkdir(at(name), { recursive: true });
  await writeFile(at("BUILD_ID"), "a-build");
  await writeFile(at("required-server-files.json"), '{"version":1}');
  await writeFile(at("server/app/page.js"), "page");
  await writeFile(at("static/chunks/main.js"), "main");
  await writeFile(at("cache/kept"), "kept");
  await symlink("../../node_modules/pg", at("node_modules/pg-1234"));
  await recordBuilt(folder, "sources");
});

it("identifies a build by its sources and files, without the cache", async () => {
  expect(await isAsBuilt(folder, "sources")).toBe(true);
  expect(await isAsBuilt(folder, "other sources")).toBe(false);
  await rm(at("cache"), { recursive: true });
  expect(await isAsBuilt(folder, "sources")).toBe(true);
});

it.each<[what: string, harm: () => Promise<unknown>]>([
  ["a page is gone", () => rm(at("server/app/page.js"))],
  ["a folder is gone", () => rm(at("server"), { recursive: true })],
  ["a chunk is gone", () => rm(at("static/chunks/main.js"))],
  ["a chunk is cut short", () => truncate(at("static/chunks/main.js"), 2)],
  [
    "a chunk has other content of the same size",
    () => writeFile(at("static/chunks/main.js"), "\0\0\0\0"),
  ],
  ["a chunk is empty", () => truncate(at("static/chunks/main.js"), 0)],
  ["a map of files is gone", () => rm(at("required-server-files.json"))],
  ["a map of files is another", () => writeFile(at("required-server-files.json"), '{"version":2}')],
  ["its name is another", () => writeFile(at("BUILD_ID"), "b-build")],
  ["the way to a package is gone", () => rm(at("node_modules/pg-1234"))],
  ["the record is gone", () => rm(at("built.json"))],
  ["the record is cut short", () => truncate(at("built.json"), 20)],
  ["the record is of another shape", () => writeFile(at("built.json"), "[]")],
  ["the record names no files", () => writeFile(at("built.json"), '{"sources":"sources"}')],
  ["all is gone", () => rm(folder, { recursive: true })],
])("detects that %s", async (_, harm) => {
  await harm();
  expect(await isAsBuilt(folder, "sources")).toBe(false);
  await mkdir(folder, { recursive: true });
});
