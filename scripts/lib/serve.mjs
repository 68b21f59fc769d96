// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { resolveClientAddress } from "../../src/server/infra/client-address.mjs";
import { handlePageForm, isPageForm } from "../../src/server/infra/page-forms.mjs";
import { addHeaders } from "../../src/server/infra/response-headers.mjs";
import { beginStopping, shutDown } from "../../src/server/infra/shutdown.mjs";
import { isCall, sendCallResponse } from "../../src/server/infra/trpc-node-handler.mjs";
import { findBuiltFiles } from "./built-files.mjs";
import { drainable } from "./drain.mjs";
import { earlyResponse } from "./early-responses.mjs";
import { cannotListen } from "./prepare.mjs";
import { endWith, refuseUnreadable, sendEarlyResponse } from "./refuse.mjs";
import { requestTarget } from "./request-target.mjs";
import { Refusal } from "./step.mjs";

/** @import { Settings } from "../../src/server/infra/env.mjs" */
/** @import { IncomingMessage, RequestListener, ServerResponse } from "node:http" */
/** @import { Duplex } from "node:stream" */

/** Supervisors wait ten seconds before they kill a process, and the database stops after all of this. */
const requestsEndWithin = 8_000;
const allEndsWithin = 9_500;

/**
 * Serves the application in this process, which saves a process beside a supervisor with a child. In development pages
 * are built when they are requested; otherwise the production build is served.
 *
 * @param {Pick<Settings, "host" | "port" | "appUrl" | "demoMode" | "trustedProxies">} settings
 * @param {{ dev?: boolean }} [options]
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serve(settings, { dev = false } = {}) {
  const { host, port, appUrl, trustedProxies } = settings;
  const server = createServer({ requireHostHeader: false });
  // Next adds a listener for protocol upgrades, which only its development mode uses. Without a listener, Node responds
  // normally to clients that offer an upgrade, such as curl and proxies with HTTP/2.
  const app = next({ dev, hostname: host, port, httpServer: dev ? server : createServer() });
  const [isFile] = await Promise.all([dev ? () => false : findBuiltFiles(), app.prepare()]);
  const headerOptions = { appUrl, development: dev, isFile };
  const handleByNext = app.getRequestHandler();
  /** @type {WeakMap<Duplex, ServerResponse>} */
  const lastResponses = new WeakMap();
  /** @param {IncomingMessage} request @param {ServerResponse} response */
  const receive = (request, response) => {
    lastResponses.set(request.socket, response);
    const target = requestTarget(request.url ?? "");
    const early = earlyResponse(request, target, settings);
    request.url = target ?? "/";
    addHeaders(request, response, headerOptions);
    resolveClientAddress(request, trustedProxies);
    return early;
  };
  /** @type {RequestListener} */
  const listener = (request, response) => {
    const early = receive(request, response);
    if (early) void sendEarlyResponse(request, response, early);
    else if (isCall(request)) void sendCallResponse(request, response, appUrl);
    else if (isPageForm(request))
      void handlePageForm(response, () => handleByNext(request, response));
    else void handleByNext(request, response);
  };
  const { drain } = drainable(server, listener, requestsEndWithin);
  server.on("checkExpectation", (request, response) => {
    void sendEarlyResponse(request, response, receive(request, response) ?? { status: 417 });
  });
  server.on("connect", (_request, socket) => endWith(socket, 405, appUrl));
  server.on("clientError", (error, socket) =>
    refuseUnreadable(error, socket, appUrl, lastResponses.get(socket)),
  );
  server.listen(port, host);
  await once(server, "listening").catch((error) => {
    throw new Refusal(cannotListen(error, port, host));
  });
  return {
    async stop() {
      const tooLong = pause(allEndsWithin);
      beginStopping();
      await drain();
      await Promise.race([app.close().then(shutDown), tooLong]);
    },
  };
}
