// @ts-check
import { ensurePackages } from "./packages.mjs";
import { Refusal } from "./step.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** Ctrl-C reaches this process from the terminal and, a moment later, again from npm. The two count as one request. */
const sameSignalMilliseconds = 250;

const parentCheckMilliseconds = 250;

/** Resolves when somebody asks the process to end. A second request, by any signal, ends it at once. */
export function untilStopped() {
  let firstAt = 0;
  /** @type {Promise<void>} */
  const stopped = new Promise((done) => {
    for (const signal of signals) {
      process.on(signal, () => {
        firstAt ||= performance.now();
        if (performance.now() - firstAt > sameSignalMilliseconds) process.exit(1);
        done();
      });
    }
    whenLeftByNpm(done);
  });
  return stopped;
}

/**
 * npm passes a signal to the shell between it and this process. Many shells end by it without passing it on, so that their
 * end is the only sign.
 *
 * @param {() => void} done
 */
function whenLeftByNpm(done) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    done();
  }, parentCheckMilliseconds);
  timer.unref();
}

/**
 * Runs a script to its end, with the packages that it needs.
 *
 * @param {() => Promise<void>} work
 */
export async function runScript(work) {
  try {
    await ensurePackages();
    await work();
    process.exit(0);
  } catch (error) {
    fail(error);
  }
}

/**
 * Ends a script that has failed. Of a refusal only the message is shown; anything else is a bug and is shown with its
 * trace.
 *
 * @param {unknown} error
 */
export function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
