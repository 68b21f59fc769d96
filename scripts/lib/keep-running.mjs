// @ts-check
import { setTimeout as pauseFor } from "node:timers/promises";

const minPauseMilliseconds = 200;
/** The longest pause between attempts that fail. */
const maxPauseMilliseconds = 30_000;
/** The longest pause after a server that did start: people are waiting, and it is likely to start again. */
const maxPauseAfterRunning = 1_000;
/** A server that ran for so long did not end because of how it was started. */
const lasting = 10_000;

/** @typedef {{ ended: Promise<string> }} Server `ended` tells how, once it has */
/** @typedef {(signal: AbortSignal) => Promise<Server>} Start the server ends when `signal` says so */

/**
 * Starts PostgreSQL, and starts it again whenever it ends by itself, with growing pauses, until it is stopped. The
 * caller gets the error of a failed first start; later ones are logged.
 *
 * @param {Start} start
 * @returns {Promise<() => Promise<void>>} stops it for good
 */
export async function keepRunning(start) {
  const stopping = new AbortController();
  const first = await start(stopping.signal);
  const supervised = supervise(first, start, stopping.signal);
  return async () => {
    stopping.abort();
    await supervised;
  };
}

/** @param {Server} first @param {Start} start @param {AbortSignal} signal */
async function supervise(first, start, signal) {
  let pause = minPauseMilliseconds;
  /** @type {Server | null} */
  let server = first;
  while (server) {
    const since = performance.now();
    const how = await server.ended;
    if (signal.aborted) return;
    console.error(`PostgreSQL has ended by itself (${how}) and is started again.`);
    const hasLasted = performance.now() - since > lasting;
    pause = hasLasted ? minPauseMilliseconds : Math.min(pause, maxPauseAfterRunning);
    server = null;
    while (!server) {
      await pauseFor(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      pause = Math.min(pause * 2, maxPauseMilliseconds);
      server = await start(signal).catch((error) => {
        if (!signal.aborted)
          console.error(`${messageOf(error)} Next attempt in ${pause / 1000} s.`);
        return null;
      });
    }
    if (!signal.aborted) console.error("PostgreSQL runs again.");
  }
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
