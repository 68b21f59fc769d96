// @ts-check

/** @import { IncomingHttpHeaders } from "node:http" */

/** The requested path and query of a page, for layouts, which do not get them from Next. */
export const requestPathHeader = "x-request-path";

/** Set where a browser only prepares to show a page: the response has the tree of its layouts, and no text. */
export const prefetchHeader = "x-is-prefetch";

/** The nonce of the current response, for scripts and styles that Next does not write. */
export const nonceHeader = "x-nonce";

/** The policy of the current response, from which Next reads the nonce for its own scripts. */
export const policyHeader = "content-security-policy";

/** The network of the client under which a request is counted: an IPv4 address or an IPv6 network. */
export const clientAddressHeader = "x-client-address";

/**
 * The headers with which the HTTP server informs the application about a request. They can be trusted, because they are
 * removed from what clients send.
 */
const own = new Set([
  requestPathHeader,
  prefetchHeader,
  nonceHeader,
  policyHeader,
  clientAddressHeader,
]);

/** The headers in which a proxy names the requested host; here `APP_URL` decides. */
const ofTheHost = new Set([
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
]);

/**
 * The headers that the parts of Next send to each other. In development its pages send two ids of their own, which
 * stay.
 */
const ofNext =
  /^(x-(middleware|invoke|now|next|prerender)-|x-matched-path$|x-nextjs-(?!(html-)?request-id$)|next-resume$)/;

/** @param {string} name */
const isClaim = (name) => own.has(name) || ofTheHost.has(name) || ofNext.test(name);

/**
 * Removes headers that only this server or a part of it may set, and replaces the requested host by the application's
 * own, so that no code can build an address from what a client sent.
 *
 * @param {IncomingHttpHeaders} headers
 * @param {string} appUrl
 */
export function removeClaims(headers, appUrl) {
  for (const name of Object.keys(headers)) if (isClaim(name)) delete headers[name];
  headers.host = new URL(appUrl).host;
}
