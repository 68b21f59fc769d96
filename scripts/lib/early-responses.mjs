// @ts-check
import parser from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { isFromOwnPage } from "../../src/server/infra/origin.mjs";
import { isPageForm } from "../../src/server/infra/page-forms.mjs";

/** @import { IncomingMessage } from "node:http" */
/** @import { EarlyText } from "./early-texts.mjs" */

/**
 * @typedef {object} EarlyResponse
 * @property {number} status
 * @property {EarlyText} [text] one plain line
 * @property {Record<string, string>} [headers]
 *
 * @typedef {object} Settings
 * @property {string} appUrl
 * @property {boolean} demoMode
 */

const methods = ["GET", "HEAD", "POST", "OPTIONS"];
const allow = methods.join(", ");

/** Next also serves its error pages by their names. Those are built ahead, so that their scripts have no nonce. */
const internalPages = /^\/_(?!next\/)/;

/**
 * The response that a request gets by its envelope alone, before the application sees it; null where the application
 * handles it.
 *
 * @param {Pick<IncomingMessage, "method" | "headers" | "rawHeaders" | "httpVersion" | "url">} request as it came
 * @param {string | null} target the path and query it asks for
 * @param {Settings} settings
 * @returns {EarlyResponse | null}
 */
export function earlyResponse(request, target, settings) {
  const { method = "", headers, url } = request;
  const host = hostnameOf(request);
  if (host === null) return { status: 400, text: { key: "malformedHost" } };
  const named = [host, ...hostInLine(url)];
  if (settings.demoMode && !named.every((name) => demoHosts(settings.appUrl).has(name)))
    return { status: 421, text: { key: "demoElsewhere", address: settings.appUrl } };
  if (!methods.includes(method)) return { status: 405, headers: { allow } };
  if (method === "OPTIONS" && (target !== null || url === "*"))
    return { status: 204, headers: { allow } };
  if (target === null) return { status: 400, text: { key: "noPath" } };
  if (internalPages.test(target)) return { status: 404, text: { key: "nothing" } };
  if (!isRouterState(headers["next-router-state-tree"]))
    return { status: 400, text: { key: "unreadableState" } };
  if (method !== "POST") return null;
  if (!isPageForm(request))
    return target.startsWith("/api/") ? null : { status: 405, headers: { allow: "GET, HEAD" } };
  const getHeader = { get: (/** @type {string} */ name) => headers[name]?.toString() ?? null };
  if (isFromOwnPage(getHeader, settings.appUrl)) return null;
  return { status: 403, text: { key: "formFromElsewhere" } };
}

/**
 * The name of the requested host without its port; empty where no host had to be named; null where it cannot be read,
 * or several were named.
 *
 * @param {Pick<IncomingMessage, "headers" | "rawHeaders" | "httpVersion">} request
 */
function hostnameOf({ headers: { host }, rawHeaders, httpVersion }) {
  if (host === undefined) return httpVersion === "1.0" ? "" : null;
  const named = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  if (named.length > 1 || !/^[^/?#@\\\s]+$/.test(host)) return null;
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/**
 * The host that the request line names besides the header, if any; an empty text where it cannot be read.
 *
 * @param {string} [url] @returns {string[]}
 */
function hostInLine(url = "") {
  if (!/^https?:/i.test(url)) return [];
  return [URL.canParse(url) ? new URL(url).hostname : ""];
}

/**
 * Anybody can make a name of their own lead to this machine, and a page of theirs could then read the demo, where
 * anyone who reaches it can sign in as anyone.
 *
 * @param {string} appUrl
 */
const demoHosts = (appUrl) =>
  new Set(["localhost", "127.0.0.1", "[::1]", new URL(appUrl).hostname]);

/**
 * Whether Next will be able to read the header with its router's state, by Next's own function. If not, Next would
 * later treat it as an error of the server.
 *
 * @param {string | string[] | undefined} state
 */
function isRouterState(state) {
  try {
    parser.parseAndValidateFlightRouterState(state);
    return true;
  } catch {
    return false;
  }
}
