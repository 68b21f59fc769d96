// @ts-check
import { get } from "node:http";
import { Refusal } from "./step.mjs";

// Only what Node brings may be imported here: the start script loads this before there are packages.

const timeoutMilliseconds = 30_000;
/** Addresses on which a server can listen, but to which no client can connect. */
const anywhere = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

/** The page that people open first, so that what it needs is loaded when they do. */
const path = "/sign-in";

/**
 * Requests a first page from the application that was just started, because only an application that responds is
 * announced.
 *
 * @param {{ host: string, port: number, appUrl: string }} settings
 */
export async function untilResponding({ host, port, appUrl }) {
  const status = await statusOf(anywhere.get(host) ?? host, port, new URL(appUrl).host);
  if (status === 200) return;
  throw new Refusal(
    `The application does not run: ${path} answers ${status}. Remove the folder .next to have it built anew.`,
  );
}

/**
 * @param {string} host @param {number} port
 * @param {string} name the host by which people call the application
 * @returns {Promise<number | string | undefined>} what went wrong where there is no status
 */
function statusOf(host, port, name) {
  return new Promise((done) => {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const request = get(
      { host, port, path, headers: { host: name }, agent: false, signal },
      (response) => {
        response.resume();
        done(response.statusCode);
      },
    );
    request.on("error", (error) => done(signal.aborted ? "nothing" : error.message));
  });
}
