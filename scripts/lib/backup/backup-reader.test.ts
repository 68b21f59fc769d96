import { afterEach, describe, expect, it, vi } from "vitest";
import { BackupReader } from "./backup-reader.mjs";
import { endOfRows, longestRow, RowDigest } from "./format.mjs";

afterEach(() => vi.restoreAllMocks());

const chunkLength = 16_000;

/** Rows as a file gives them, in small chunks. `taken` counts how much has been requested. */
function stream(text: Buffer) {
  let taken = 0;
  async function* chunks() {
    for (let at = 0; at < text.length; at += chunkLength) {
      taken = at + chunkLength;
      yield text.subarray(at, at + chunkLength);
    }
  }
  return { chunks: chunks(), taken: () => taken };
}

const rowOf = (length: number) => Buffer.concat([Buffer.alloc(length - 1, "x"), Buffer.from("\n")]);
const after = Buffer.from("the next line\n");

async function read(reader: BackupReader) {
  let bytes = 0;
  for await (const chunk of reader.rows()) bytes += chunk.length;
  return bytes;
}

describe("a row", () => {
  it("may be as long as declared, and is copied once", async () => {
    const { chunks } = stream(Buffer.concat([rowOf(longestRow), rowOf(5), endOfRows, after]));
    const joined = vi.spyOn(Buffer, "concat");
    const reader = new BackupReader(chunks);
    expect(await read(reader)).toBe(longestRow + 5);
    expect(await reader.line()).toBe("the next line");
    const copied = joined.mock.results.reduce((sum, { value }) => sum + value.length, 0);
    expect(copied).toBeLessThan(longestRow + 4 * chunkLength);
  });

  it("is refused when it is longer than declared, without being read whole", async () => {
    const { chunks, taken } = stream(rowOf(2 * longestRow));
    await expect(read(new BackupReader(chunks))).rejects.toThrow("has a line longer than 16 MB");
    expect(taken()).toBeLessThan(longestRow + 2 * chunkLength);
    const ended = stream(Buffer.concat([rowOf(longestRow + 1), endOfRows]));
    await expect(read(new BackupReader(ended.chunks))).rejects.toThrow("longer than 16 MB");
  });

  it("is not written when it is too long to be read again", async () => {
    const write = async (length: number) => {
      const digest = new RowDigest();
      for await (const _ of digest.watch(stream(rowOf(length)).chunks));
      return digest.rows;
    };
    expect(await write(longestRow)).toBe(1);
    await expect(write(longestRow + 1)).rejects.toThrow(
      "A row has more than 16 MB, which is more than a backup holds.",
    );
  });
});
