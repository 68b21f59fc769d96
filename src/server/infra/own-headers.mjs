// @ts-check

/** @import { IncomingHttpHeaders } from "node:http" */

/** Where a page was asked for, path and query, for layouts, which Next does not tell. */
export const requestPathHeader = "x-request-path";

/** The nonce of the response under way, for what is not written by Next. */
export const nonceHeader = "x-nonce";

/** The policy of the response under way, from which Next reads the nonce for its own scripts. */
export const policyHeader = "content-security-policy";

/** Where a request comes from, as it is counted: an address of IPv4, a network of IPv6. */
export const clientAddressHeader = "x-client-address";

/** What the server that listens tells the application about a request: true, because nobody else can say it. */
const own = new Set([requestPathHeader, nonceHeader, policyHeader, clientAddressHeader]);

/** What a proxy may say of the host that was asked for: `APP_URL` says it here. */
const ofTheHost = new Set([
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
]);

/** What Next tells itself between its parts. Its pages in development send two ids of theirs. */
const ofNext =
  /^(x-(middleware|invoke|now|next|prerender)-|x-matched-path$|x-nextjs-(?!(html-)?request-id$)|next-resume$)/;

/** @param {string} name */
const isClaim = (name) => own.has(name) || ofTheHost.has(name) || ofNext.test(name);

/**
 * Takes away what only this server or a part of it may say, and puts the application's own address in the place of
 * whatever host was asked for: nothing behind it can build an address from what somebody sent.
 *
 * @param {IncomingHttpHeaders} headers
 * @param {string} appUrl
 */
export function removeClaims(headers, appUrl) {
  for (const name of Object.keys(headers)) if (isClaim(name)) delete headers[name];
  headers.host = new URL(appUrl).host;
}
