// @ts-check
import { once } from "node:events";
import { Server as Listener } from "node:net";
import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";

/** @import { RequestListener, Server, ServerResponse } from "node:http" */
/** @import { Socket } from "node:net" */

/** A balancer that sees that this process is not ready any more stops sending; so long nothing new comes, it has. */
const quietMilliseconds = 300;
/** Whoever has not stopped sending by then does not look. */
const maxWaitForQuiet = 3_000;
/** A request sent before the last connection was taken has come by then. */
const inFlightMilliseconds = 200;
const pollMilliseconds = 25;
/** Turns of the event loop in which nobody came and little was done: whoever had connected by then has been taken. */
const calmRounds = 3;
const calmRoundMilliseconds = 2;
const maxWaitForCalm = 1_000;

/**
 * Ends a server without cutting off who is being answered: new connections are taken until it is quiet, then none;
 * whoever asks on an open one is answered, and told that it closes; an idle one closes. A server without connections
 * ends at once. What is under way after `limitMilliseconds` is cut.
 *
 * @param {Server} server before it listens
 * @param {RequestListener} handle
 * @param {number} limitMilliseconds
 * @returns {{ drain: () => Promise<void> }}
 */
export function drainable(server, handle, limitMilliseconds) {
  /** @type {Set<Socket>} */
  const connections = new Set();
  /** @type {Set<ServerResponse>} */
  const inProgress = new Set();
  /** @type {(() => void)[] | null} requests that wait while the listener closes */
  let held = null;
  let seen = 0;
  let lastRequestAt = 0;
  let isClosing = false;
  server.on("connection", (socket) => {
    seen++;
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", (request, response) => {
    seen++;
    lastRequestAt = performance.now();
    inProgress.add(response);
    response.once("close", () => inProgress.delete(response));
    if (isClosing) closeAfter(response);
    if (held) held.push(() => handle(request, response));
    else handle(request, response);
  });

  function endIdle() {
    const busy = new Set([...inProgress].map(({ req }) => req.socket));
    for (const socket of connections) if (!busy.has(socket)) socket.destroy();
  }

  /**
   * The system resets who has connected and is not taken yet when the listener closes. So nothing new is begun until
   * all are taken, and those just answered, who may connect again at once, as well.
   */
  async function closeListener() {
    const begun = performance.now();
    held = [];
    for (let calm = 0; calm < calmRounds && performance.now() - begun < maxWaitForCalm; ) {
      const before = { at: performance.now(), seen };
      await immediate();
      const isCalm = seen === before.seen && performance.now() - before.at < calmRoundMilliseconds;
      calm = isCalm && inProgress.size === held.length ? calm + 1 : 0;
    }
    // HTTP's own way to close would cut idle connections too, on which somebody may have asked already.
    Listener.prototype.close.call(server);
    isClosing = true;
    for (const response of inProgress) closeAfter(response);
    const waiting = held;
    held = null;
    for (const begin of waiting) begin();
  }

  async function drain() {
    const begun = performance.now();
    while (connections.size > 0) {
      const now = performance.now();
      if (now - Math.max(begun, lastRequestAt) >= quietMilliseconds) break;
      if (now - begun >= maxWaitForQuiet) break;
      await pause(pollMilliseconds);
    }
    const closed = once(server, "close");
    await closeListener();
    if (connections.size > 0) await pause(inFlightMilliseconds);
    while (connections.size > 0 && performance.now() - begun < limitMilliseconds) {
      // What has come meanwhile is read before it is decided who is idle.
      await immediate();
      endIdle();
      await pause(pollMilliseconds);
    }
    for (const socket of connections) socket.destroy();
    await closed;
  }
  return { drain };
}

/** @param {ServerResponse} response */
function closeAfter(response) {
  if (!response.headersSent) response.setHeader("connection", "close");
}
