// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { shutDown } from "../../src/server/infra/shutdown.mjs";
import { cannotListen } from "./prepare.mjs";
import { Refusal } from "./step.mjs";

const patienceMilliseconds = 5_000;

/**
 * Serves the production build in this process: one process less than a supervisor with a child.
 *
 * @param {{ host: string, port: number }} address
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serve({ host, port }) {
  const server = createServer();
  const app = next({ dev: false, hostname: host, port, httpServer: server });
  await app.prepare();
  server.on("request", app.getRequestHandler());
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
