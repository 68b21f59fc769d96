// @ts-check
import { Refusal } from "./step.mjs";

/** Resolves when someone asks the process to end; who asks twice is not made to wait. */
export function untilStopped() {
  /** @type {Promise<NodeJS.Signals>} */
  const stopped = new Promise((done) => {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        done(signal);
      });
    }
  });
  return stopped;
}

/**
 * Ends a script that could not do its work: a refusal is its message alone, anything else is a bug
 * and keeps its trace.
 *
 * @param {unknown} error
 */
export function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
