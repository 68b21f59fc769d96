// @ts-check
import { spawn } from "node:child_process";

/** A failure that the operator can do something about. Only its message is shown. */
export class Refusal extends Error {}

const ofTheLanguage = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * Whether an error shows a bug, whose trace must be seen, rather than a problem outside of this program.
 *
 * @param {unknown} error
 */
export const isBug = (error) =>
  !(error instanceof Error) || ofTheLanguage.some((kind) => error instanceof kind);

/** @param {number} since a reading of performance.now() */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a slow part, and prints what it does and when it is done.
 *
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(what, work) {
  const begun = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    console.log(secondsSince(begun));
    return result;
  } catch (error) {
    console.log("failed");
    throw error;
  }
}

/**
 * Runs a program to its end. The output of a quiet one is shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] env: beside what this process has
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export async function run(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, {
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    shell: process.platform === "win32",
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on("data", (chunk) => output.push(chunk));
  child.stderr?.on("data", (chunk) => output.push(chunk));
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on("SIGTERM", forward);
  /** @type {number} */
  const code = await new Promise((done) => {
    child.once("error", (error) => {
      output.push(Buffer.from(error.message));
      done(1);
    });
    child.once("close", (exit) => done(exit ?? 1));
  });
  process.off("SIGTERM", forward);
  if (code !== 0 && output.length > 0) process.stderr.write(`\n${Buffer.concat(output)}\n`);
  return code;
}

/** @param {string} what @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
export async function runQuietly(what, command, args, env) {
  await step(what, async () => {
    const code = await run(command, args, { quiet: true, env });
    if (code !== 0) throw new Refusal(`${command} ${args.join(" ")} ended with ${code}.`);
  });
}
