// @ts-check
import { createHash } from "node:crypto";
import { endOfRows, longestRow } from "./format.mjs";

const lineEnd = 10;
const endAfterRows = Buffer.concat([Buffer.from("\n"), endOfRows]);

/** Far more than a line of JSON takes. In a file that is no backup, a line may never end. */
const maxLineLength = 1_000_000;

/** Why a file is not, or is no longer, what a backup wrote: the end of a sentence about the file. */
export class UnreadableBackup extends Error {}

export const cutShort = "is cut short: its end is missing";

/** Reads lines and rows in turn from a stream of bytes, and hashes all that it has returned. */
export class BackupReader {
  #chunks;
  #hash = createHash("sha256");
  // What is read and not returned yet. It always begins at the beginning of a line.
  /** @type {Buffer} */
  #rest = Buffer.alloc(0);

  /** @param {AsyncIterable<Buffer>} bytes */
  constructor(bytes) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** @returns {Promise<string>} the next line, without its end */
  async line() {
    if (!this.#rest.includes(lineEnd)) await this.#readToLineEnd(maxLineLength);
    const end = this.#rest.indexOf(lineEnd);
    return this.#take(end + 1).toString("utf8", 0, end);
  }

  /** @returns {AsyncGenerator<Buffer>} the rows up to their end, in chunks of whole lines */
  async *rows() {
    while (!this.#rest.subarray(0, endOfRows.length).equals(endOfRows)) {
      const end = this.#rest.indexOf(endAfterRows);
      const whole = (end < 0 ? this.#rest.lastIndexOf(lineEnd) : end) + 1;
      if (whole > 0) yield this.#take(whole);
      if (end < 0) await this.#readToLineEnd(longestRow);
    }
    this.#take(endOfRows.length);
  }

  /** The checksum of everything returned so far. */
  checksum() {
    return this.#hash.copy().digest("hex");
  }

  async isAtEnd() {
    return this.#rest.length === 0 && (await this.#chunks.next()).done === true;
  }

  /** @param {number} length */
  #take(length) {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#hash.update(taken);
    return taken;
  }

  /**
   * Reads on until the current line is complete. Its parts are joined once, however many they are.
   *
   * @param {number} longest in bytes
   */
  async #readToLineEnd(longest) {
    const parts = [this.#rest];
    let begun = this.#rest.length;
    for (;;) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new UnreadableBackup(cutShort);
      parts.push(value);
      const end = value.indexOf(lineEnd);
      begun += end < 0 ? value.length : end + 1;
      if (begun > longest)
        throw new UnreadableBackup(`has a line longer than ${longest / 1_000_000} MB`);
      if (end >= 0) break;
    }
    this.#rest = Buffer.concat(parts);
  }
}
