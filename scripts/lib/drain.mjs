// @ts-check
import { once } from "node:events";
import { Server as Listener } from "node:net";
import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";

/** @import { RequestListener, Server, ServerResponse } from "node:http" */
/** @import { Socket } from "node:net" */

/**
 * How long a balancer may take to notice that this process is no longer ready. When nothing new has come for so long,
 * it has noticed.
 */
const quietMilliseconds = 300;
/** A client that still sends new requests after this time does not check readiness. */
const maxWaitForQuiet = 3_000;
/** By then, the request of a connection that was just accepted has arrived. */
const inFlightMilliseconds = 200;
const pollMilliseconds = 25;
/**
 * After so many turns of the event loop without a new connection and with little work, every connection that was made
 * has been accepted.
 */
const idleRounds = 3;
const idleRoundMilliseconds = 2;
const maxWaitForIdle = 1_000;

/**
 * Stops a server without cutting off a client that waits for a response. New connections are accepted until none come,
 * then refused; a request on an open connection gets its response, with the notice that the connection closes; an idle
 * connection is closed. A server without connections stops at once. Requests that take longer than `limitMilliseconds`
 * are cut off.
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
   * When the listener closes, the system resets connections that were made and not accepted yet. So new requests are
   * held back until all connections are accepted and the requests in progress are finished, whose clients may connect
   * again at once.
   */
  async function closeListener() {
    const begun = performance.now();
    held = [];
    for (let idle = 0; idle < idleRounds && performance.now() - begun < maxWaitForIdle; ) {
      const before = { at: performance.now(), seen };
      await immediate();
      const isIdle = seen === before.seen && performance.now() - before.at < idleRoundMilliseconds;
      idle = isIdle && inProgress.size === held.length ? idle + 1 : 0;
    }
    // Node's own way to close idle connections would also cut off those on which a request has just arrived.
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
      // Requests that arrived meanwhile are read before it is decided which connections are idle.
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
