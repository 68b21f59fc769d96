// @ts-check
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { access, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { codeOf, renameToNew } from "../files.mjs";
import { Refusal } from "../step.mjs";
import { lineOf } from "./format.mjs";

/** @param {AsyncIterable<Buffer>} lines @returns {AsyncGenerator<Buffer>} the same, and a last line with their checksum */
export async function* withChecksum(lines) {
  const hash = createHash("sha256");
  for await (const chunk of lines) {
    hash.update(chunk);
    yield chunk;
  }
  yield lineOf({ sha256: hash.digest("hex") });
}

/** Checked before the slow parts, although another process may still create the file first. @param {string} file */
export async function refuseExisting(file) {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw isThereAlready(file);
}

/** @param {string} file */
const isThereAlready = (file) => new Refusal(`${file} is there already, and is not written over.`);

/**
 * Compresses into a new file, which gets its name only once all of it is on the disk.
 *
 * @param {string} file @param {AsyncIterable<Buffer>} content
 * @returns {Promise<number>} its size in bytes
 */
export async function writeFileWhole(file, content) {
  const part = `${file}.${process.pid}.part`;
  const removePart = () => rmSync(part, { force: true });
  const output = await open(part, "wx", 0o600).catch((error) => {
    // The folder is the cause, not the file.
    const path = dirname(file);
    throw codeOf(error) === "ENOENT"
      ? new Refusal(`The folder ${path} is not there: make it first.`)
      : Object.assign(error, { path });
  });
  process.once("exit", removePart);
  try {
    await pipeline(content, createGzip(), async (chunks) => {
      for await (const chunk of chunks) await output.writeFile(chunk);
    });
    await output.sync();
    await renameToNew(part, file).catch((error) => {
      throw codeOf(error) === "EEXIST" ? isThereAlready(file) : error;
    });
    return (await stat(file)).size;
  } finally {
    await output.close();
    removePart();
    process.off("exit", removePart);
  }
}
