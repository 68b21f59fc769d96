// @ts-check
import { createHash } from "node:crypto";
import { z } from "zod";
import { Refusal } from "../step.mjs";

// A backup is gzip around lines of text. First a line of JSON, the header; then for each table a line
// of JSON and its rows as PostgreSQL's COPY writes them, ended by a line `\.`; then what there should
// be of each table; then the checksum of all lines before. `zcat` shows it to a person.

export const endOfRows = Buffer.from("\\.\n");

/**
 * In bytes, with its end: a thousand times what a row of the application takes, because a reader holds one row in
 * memory.
 */
export const longestRow = 16_000_000;

/** Increase this number when older code could no longer read the format. */
export const format = 1;

/** What every format begins with. */
export const beginningSchema = z.object({ backcast: z.literal("backup"), format: z.number() });

export const headerSchema = beginningSchema.extend({
  /** The moment of which all rows are, by the clock of the database. */
  takenAt: z.iso.datetime({ offset: true }),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });

export const manifestSchema = z.object({
  tables: z.array(tableSchema.extend({ rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
});

export const checksumSchema = z.object({ sha256: z.string() });

/** @typedef {z.infer<typeof headerSchema>} Header */
/** @typedef {z.infer<typeof tableSchema>} TableLine */
/** @typedef {z.infer<typeof manifestSchema>} Manifest */

/** @param {Header | TableLine | Manifest | z.infer<typeof checksumSchema>} content */
export const lineOf = (content) => Buffer.from(`${JSON.stringify(content)}\n`);

/**
 * Counts and hashes the rows that pass through, and refuses one that could not be read again. In COPY's format a row is
 * one line, whatever its text contains.
 */
export class RowDigest {
  #hash = createHash("sha256");
  /** How many bytes of the current row have passed. */
  #begun = 0;
  rows = 0;

  /** @param {AsyncIterable<Buffer>} chunks @returns {AsyncGenerator<Buffer>} the same */
  async *watch(chunks) {
    for await (const chunk of chunks) {
      this.#hash.update(chunk);
      this.#count(chunk);
      yield chunk;
    }
  }

  /** @param {Buffer} chunk */
  #count(chunk) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      this.#grow(end + 1 - from);
      this.#begun = 0;
      this.rows += 1;
      from = end + 1;
    }
    this.#grow(chunk.length - from);
  }

  /** @param {number} bytes */
  #grow(bytes) {
    this.#begun += bytes;
    if (this.#begun > longestRow)
      throw new Refusal(
        `A row has more than ${longestRow / 1_000_000} MB, which is more than a backup holds.`,
      );
  }

  end() {
    return { rows: this.rows, sha256: this.#hash.digest("hex") };
  }
}
