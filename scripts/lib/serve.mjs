// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { addHeaders } from "../../src/server/infra/answer-headers.mjs";
import { answerCall, isCall } from "../../src/server/infra/calls.mjs";
import { settleClientAddress } from "../../src/server/infra/client-address.mjs";
import { shutDown } from "../../src/server/infra/shutdown.mjs";
import { cannotListen } from "./prepare.mjs";
import { readableAddress } from "./readable-address.mjs";
import { Refusal } from "./step.mjs";

/** @import { Settings } from "../../src/server/infra/env.mjs" */

const patienceMilliseconds = 5_000;

/**
 * Serves the application in this process: one process less than a supervisor with a child. In development it is built as
 * it is asked for, else the production build is served.
 *
 * @param {Pick<Settings, "host" | "port" | "appUrl" | "trustedProxies">} settings
 * @param {{ dev?: boolean }} [options]
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serve({ host, port, appUrl, trustedProxies }, { dev = false } = {}) {
  const server = createServer();
  const app = next({ dev, hostname: host, port, httpServer: server });
  await app.prepare();
  const answer = app.getRequestHandler();
  server.on("request", (request, response) => {
    request.url = readableAddress(request.url ?? "/");
    addHeaders(request, response, { appUrl, development: dev });
    settleClientAddress(request, trustedProxies);
    if (isCall(request)) void answerCall(request, response, appUrl);
    else void answer(request, response);
  });
  server.listen(port, host);
  await once(server, "listening").catch((error) => {
    throw new Refusal(cannotListen(error, port, host));
  });
  return {
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      // Answers under way are finished; an event stream that never ends is cut.
      await Promise.race([closed, pause(patienceMilliseconds, undefined, { ref: false })]);
      server.closeAllConnections();
      await app.close();
      await shutDown();
    },
  };
}
