// @ts-check
import { parseArgs } from "node:util";
import { codeOf } from "./files.mjs";
import { Refusal } from "./step.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

/**
 * The arguments of a script. Where it knows one of them not, its usage is shown.
 *
 * @template {import("node:util").ParseArgsConfig["options"]} Options
 * @param {Options} options @param {string} usage @param {{ args?: string[], allowPositionals?: boolean }} [more]
 */
export function readArguments(options, usage, more = {}) {
  try {
    return parseArgs({ options, args: process.argv.slice(2), allowPositionals: false, ...more });
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new Refusal(usage);
  }
}
