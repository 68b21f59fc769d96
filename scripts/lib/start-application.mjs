// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { settingNames } from "../../src/server/infra/env.mjs";
import { freePort } from "./free-port.mjs";

/** @import { ChildProcess } from "node:child_process" */

/**
 * The running application in a process of its own, started by the script that `npm start` calls.
 *
 * @typedef {object} Application
 * @property {string} url
 * @property {() => string} output all that it has printed so far
 * @property {() => Promise<void>} stop
 * @property {(signal: NodeJS.Signals) => void} signal
 * @property {Promise<number | null>} ended its exit code; null where a signal ended it
 */

const timeoutMilliseconds = 240_000;

/** Playwright sets FORCE_COLOR, about which Node warns beside NO_COLOR. */
const notInherited = [...settingNames, "FORCE_COLOR"];

/** The environment of this process without settings that a developer has made for a server of their own. */
export const environmentWithoutSettings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !notInherited.includes(name)));

/** Whether a process has ended, by itself or by a signal. @param {ChildProcess} child */
export const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/**
 * Starts the application on a free port, or on the one of the settings, and waits for the line with its address.
 *
 * @param {Record<string, string>} settings
 * @param {string} script only tests give another one
 * @returns {Promise<Application>}
 */
export async function startApplication(settings, script = join("scripts", "start.mjs")) {
  const child = spawn(process.execPath, [script], {
    env: {
      ...environmentWithoutSettings(),
      NODE_ENV: "production",
      PORT: String(await freePort()),
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(([code]) => /** @type {number | null} */ (code));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (/** @type {Buffer} */ chunk) => {
      output += chunk;
    });
  try {
    await untilPrinted(child, () => addressIn(output) !== "");
  } catch (cause) {
    await stop(child);
    throw new Error(`The application did not start. It printed:\n${output}`, { cause });
  }
  return {
    url: addressIn(output),
    output: () => output,
    stop: () => stop(child),
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** The address that it prints once it responds. @param {string} output */
const addressIn = (output) => output.match(/Backcast runs at (\S+)/)?.[1] ?? "";

/** @param {ChildProcess} child @param {() => boolean} isPrinted */
async function untilPrinted(child, isPrinted) {
  const limit = AbortSignal.timeout(timeoutMilliseconds);
  while (!isPrinted()) {
    if (hasEnded(child)) throw new Error(`It ended with ${child.exitCode ?? child.signalCode}.`);
    limit.throwIfAborted();
    await Promise.race([
      once(child.stdout ?? child, "data", { signal: limit }),
      once(child, "exit", { signal: limit }),
    ]);
  }
}

/** @param {ChildProcess} child */
async function stop(child) {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
