// @ts-check
import { createServer } from "node:net";

/**
 * @template {{ port: number }} Server
 * @param {number | undefined} wanted
 * @param {(port: number) => Promise<Server>} start
 * @returns {Promise<Server>}
 */
export async function withPort(wanted, start) {
  if (wanted !== undefined) return start(wanted);
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort());
    } catch (error) {
      // Another program may have taken the port after it was found to be free.
      const taken = error instanceof Error && error.message.includes("Address already in use");
      if (!taken || attempt === 3) throw error;
    }
  }
}

/** @returns {Promise<number>} a port of the loopback address on which nobody listens just now */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
