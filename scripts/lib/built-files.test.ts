import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBuiltFiles } from "./built-files.mjs";

let folder = "";
let isBuilt: Awaited<ReturnType<typeof findBuiltFiles>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backcast-built-"));
  await mkdir(join(folder, "chunks"));
  await writeFile(join(folder, "chunks", "[root]_a.js"), "");
  isBuilt = await findBuiltFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  "/_next/static/chunks/[root]_a.js",
  "/_next/static/chunks/%5Broot%5D_a.js?dpl=1",
  "/favicon.ico",
  "/icon.svg?icon.123.svg",
])("%s is a static file", (url) => {
  expect(isBuilt({ method: "GET", url })).toBe(true);
  expect(isBuilt({ method: "HEAD", url })).toBe(true);
  expect(isBuilt({ method: "POST", url })).toBe(false);
});

it.each([
  "/_next/static/chunks",
  "/_next/static/chunks/b.js",
  "/_next/static/chunks/[root]_a.js/",
  "/_next/static/",
  "/icon.foo",
  "/icons",
  "/harbor/_next/static/chunks/[root]_a.js",
])("%s is not a static file", (url) => {
  expect(isBuilt({ method: "GET", url })).toBe(false);
});
