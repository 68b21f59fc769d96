import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endOfRows, lineOf, RowDigest } from "./format.mjs";
import { readBackup } from "./read-backup.mjs";
import { withChecksum, writeFileWhole } from "./write-file.mjs";

const folder = await mkdtemp(join(tmpdir(), "backcast-read-"));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, "whole.backup");

// Rows that look like the end of a table, an empty table, and a row longer than any chunk.
const tables = {
  empty: [],
  one: ["\\\\."],
  tricky: ["\\\\.", "a\t\\N", "\\\\.\\n\\\\.", "", '{"table":"one","columns":[]}'],
  long: ["x".repeat(300_000), ...Array.from({ length: 20_000 }, (_, at) => `${at}\tæ — 日本`)],
};

async function* content() {
  const at = "2026-11-26T21:33:03.860928+00:00";
  yield lineOf({ backcast: "backup", format: 1, takenAt: at, migrations: [] });
  const written = [];
  for (const [table, rows] of Object.entries(tables)) {
    const digest = new RowDigest();
    yield lineOf({ table, columns: ["a"] });
    yield* digest.watch(chunks(rows));
    yield endOfRows;
    written.push({ table, columns: ["a"], ...digest.end() });
  }
  yield lineOf({ tables: written, sequences: [] });
}

async function* chunks(rows: string[]) {
  for (const row of rows) yield Buffer.from(`${row}\n`);
}

beforeAll(async () => {
  await writeFileWhole(file, withChecksum(content()));
});

async function damaged(change: (bytes: Buffer) => Buffer) {
  const other = join(folder, "other.backup");
  await writeFile(other, change(await readFile(file)));
  return other;
}

/** The same fault in the uncompressed text, compressed again correctly. */
const reworded = (change: (text: string) => string) =>
  damaged((bytes) => gzipSync(change(gunzipSync(bytes).toString())));

it("returns the rows as written, however the stream is chunked", async () => {
  const read: Record<string, string> = {};
  const { manifest } = await readBackup(file, async ({ table }, rows) => {
    read[table] = "";
    for await (const chunk of rows) read[table] += chunk.toString();
  });
  expect(read).toEqual(
    Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        rows.map((row) => `${row}\n`).join(""),
      ]),
    ),
  );
  expect(manifest.tables.map(({ rows }) => rows)).toEqual([0, 1, 5, 20_001]);
});

it("refuses a file that is truncated anywhere", async () => {
  const { length } = await readFile(file);
  for (const cutLength of [0, 5, 100, length >> 1, length - 9, length - 1])
    await expect(
      readBackup(await damaged((bytes) => bytes.subarray(0, cutLength))),
    ).rejects.toThrow(`${join(folder, "other.backup")} is cut short: its end is missing.`);
  // Cut off between two tables, with a correct end of the compression: only the end of the backup is missing.
  const shorter = await reworded((text) => text.slice(0, text.indexOf('{"table":"long"')));
  await expect(readBackup(shorter)).rejects.toThrow("is cut short");
});

it("refuses a file with any changed byte, or reads the same rows", async () => {
  const whole = await readBackup(file);
  const { length } = await readFile(file);
  for (let at = 0; at < length; at += Math.ceil(length / 60)) {
    const other = await damaged((bytes) => {
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      return bytes;
    });
    // A few bytes of gzip's own header have no effect on the content.
    const read = await readBackup(other).catch((error) => String(error));
    if (typeof read === "string") expect(read).toMatch(/is damaged|is not a backup|is cut short/);
    else expect(read).toEqual(whole);
  }
});

it.each([
  ["another word in a row", (text: string) => text.replace("19000\tæ", "19000\ta")],
  ["a row less", (text: string) => text.replace(/\n17\t.*/, "")],
  ["two rows in another order", (text: string) => text.replace(/\n(17\t.*)\n(18\t.*)/, "\n$2\n$1")],
  ["another number of rows", (text: string) => text.replace('"rows":5', '"rows":6')],
  ["another moment", (text: string) => text.replace("03.860928", "03.860929")],
  ["a table less", (text: string) => text.replace('{"table":"empty","columns":["a"]}\n\\.\n', "")],
  ["something after its end", (text: string) => `${text}{}\n`],
])("refuses a file that was changed with a valid checksum: %s", async (_what, change) => {
  const text = gunzipSync(await readFile(file)).toString();
  expect(change(text)).not.toBe(text);
  await expect(readBackup(await reworded(change))).rejects.toThrow(
    "is damaged: its content does not have its checksum.",
  );
});

it("refuses a file whose rows do not match its summary", async () => {
  const text = gunzipSync(await readFile(file)).toString();
  const body = text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1);
  const fewer = body.replace(/\n17\t.*/, "");
  const sha256 = createHash("sha256").update(fewer).digest("hex");
  const other = await reworded(() => fewer + lineOf({ sha256 }));
  await expect(readBackup(other)).rejects.toThrow("is damaged");
});

it("explains other files that cannot be read", async () => {
  const refusal = (path: string) => readBackup(path).catch((error) => error.message);
  expect(await refusal(join(folder, "none"))).toBe(`${join(folder, "none")} is not there.`);
  expect(await refusal(folder)).toBe(`${folder} is a folder, not a backup.`);
  const other = join(folder, "other.backup");
  await writeFile(other, "CREATE TABLE members ();\n");
  expect(await refusal(other)).toBe(`${other} is damaged, or not a backup of Backcast.`);
  for (const text of ["CREATE TABLE members ();\n", "null\n", '{"backcast":true}\n']) {
    await writeFile(other, gzipSync(text));
    expect(await refusal(other)).toBe(`${other} is not a backup of Backcast.`);
  }
  await writeFile(other, gzipSync(Buffer.alloc(30_000_000)));
  expect(await refusal(other)).toBe(`${other} has a line longer than 1 MB.`);
  await reworded(
    (text) =>
      text.slice(0, text.indexOf("\n") + 1) +
      `${lineOf({ table: "a", columns: [] })}\\.\n`.repeat(10_001),
  );
  expect(await refusal(other)).toBe(`${other} has too many tables.`);
  await reworded((text) => text.replace('"format":1', '"format":2'));
  expect(await refusal(other)).toBe(
    `${other} has the format 2, and this version of Backcast reads 1.`,
  );
});

it("overwrites no file, and leaves nothing behind when it fails", async () => {
  const before = await readFile(file);
  await expect(writeFileWhole(file, withChecksum(content()))).rejects.toThrow(
    `${file} is there already, and is not written over.`,
  );
  expect(await readFile(file)).toEqual(before);
  async function* failing() {
    yield Buffer.from("a");
    throw new Error("on the way");
  }
  await expect(writeFileWhole(join(folder, "failed"), failing())).rejects.toThrow("on the way");
  expect((await readdir(folder)).sort()).toEqual(["other.backup", "whole.backup"]);
});
