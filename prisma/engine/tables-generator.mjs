// @ts-check
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { tablesOf } from "./tables.mjs";

// A generator of `prisma generate`: Prisma speaks to it in JSON-RPC, a line a message, and listens on stderr.

const manifest = { prettyName: "Tables for Kysely", defaultOutput: "./tables" };

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  process.stderr.write(
    `${JSON.stringify({ jsonrpc: "2.0", id, ...(await responseTo(method, params)) })}\n`,
  );
}

/** @param {string} method @param {any} params */
async function responseTo(method, params) {
  if (method === "getManifest") return { result: { manifest } };
  try {
    const folder = params.generator.output.value;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "tables.ts"), tablesOf(params.dmmf.datamodel));
    return { result: null };
  } catch (error) {
    return { error: { code: -32000, message: String(error), data: { stack: String(error) } } };
  }
}
