// @ts-check
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Refusal } from "../step.mjs";
import { BackupReader, cutShort, UnreadableBackup } from "./backup-reader.mjs";
import {
  beginningSchema,
  checksumSchema,
  format,
  headerSchema,
  manifestSchema,
  RowDigest,
  tableSchema,
} from "./format.mjs";

/** @import { z } from "zod" */
/** @import { Header, Manifest, TableLine } from "./format.mjs" */

/** Far more tables than any version of the application has. The limit bounds the memory that each of them takes. */
const mostTables = 10_000;

/** @typedef {{ header: Header, manifest: Manifest }} BackupContent */
/** @typedef {(table: TableLine, rows: AsyncIterable<Buffer>) => Promise<void>} TakeRows must take all rows */

/**
 * Reads a whole backup, and refuses anything that a backup did not write. What `takeRows` receives is only known to be
 * right once this has returned.
 *
 * @param {string} file
 * @param {TakeRows} [takeRows] without it, rows are only checked
 * @returns {Promise<BackupContent>}
 */
export async function readBackup(file, takeRows = skip) {
  /** @type {{ content?: BackupContent }} */
  const read = {};
  try {
    await pipeline(createReadStream(file), createGunzip(), async (bytes) => {
      read.content = await readContent(new BackupReader(bytes), takeRows);
    });
  } catch (error) {
    const why = explain(error);
    throw why ? new Refusal(`${file} ${why}.`) : error;
  }
  if (!read.content) throw new Error("The pipeline has ended without its last part.");
  return read.content;
}

/** @type {TakeRows} */
async function skip(_table, rows) {
  for await (const _ of rows);
}

/** @param {BackupReader} reader @param {TakeRows} takeRows @returns {Promise<BackupContent>} */
async function readContent(reader, takeRows) {
  const header = readHeader(await reader.line());
  /** @type {Manifest["tables"]} */
  const tables = [];
  for (;;) {
    const line = parse(await reader.line());
    const table = tableSchema.safeParse(line);
    if (!table.success) return { header, manifest: await readEnd(reader, line, tables) };
    if (tables.length === mostTables) throw new UnreadableBackup("has too many tables");
    const digest = new RowDigest();
    await takeRows(table.data, digest.watch(reader.rows()));
    tables.push({ ...table.data, ...digest.end() });
  }
}

/** @param {string} line */
function readHeader(line) {
  const beginning = beginningSchema.safeParse(parse(line));
  if (!beginning.success) throw new UnreadableBackup("is not a backup of Backcast");
  if (beginning.data.format !== format)
    throw new UnreadableBackup(
      `has the format ${beginning.data.format}, and this version of Backcast reads ${format}`,
    );
  return check(headerSchema, parse(line));
}

/** @param {BackupReader} reader @param {unknown} line @param {Manifest["tables"]} tables as they were read */
async function readEnd(reader, line, tables) {
  const manifest = check(manifestSchema, line);
  const sha256 = reader.checksum();
  const end = check(checksumSchema, parse(await reader.line()));
  const isWhole =
    end.sha256 === sha256 &&
    JSON.stringify(manifest.tables) === JSON.stringify(tables) &&
    (await reader.isAtEnd());
  if (!isWhole) throw new UnreadableBackup(damaged);
  return manifest;
}

const damaged = "is damaged: its content does not have its checksum";

/** @param {string} line @returns {unknown} undefined for what is no JSON */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * @template {z.ZodType} Schema
 * @param {Schema} schema @param {unknown} value
 * @returns {z.infer<Schema>}
 */
function check(schema, value) {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UnreadableBackup(damaged);
  return parsed.data;
}

/** @type {Record<string, string>} */
const reasons = {
  ENOENT: "is not there",
  EISDIR: "is a folder, not a backup",
  EACCES: "may not be read by this user",
  EIO: "cannot be read: its disk fails",
  Z_BUF_ERROR: cutShort,
  Z_DATA_ERROR: "is damaged, or not a backup of Backcast",
};

/** @param {unknown} error @returns {string | undefined} why the file cannot be used, if it is for the file */
function explain(error) {
  if (error instanceof UnreadableBackup) return error.message;
  return error instanceof Error && "code" in error ? reasons[String(error.code)] : undefined;
}
