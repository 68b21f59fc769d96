// @ts-check
import { randomBytes } from "node:crypto";
import { requestIdFrom, requestIdHeader } from "./request-id.mjs";

/** @import { IncomingMessage, ServerResponse } from "node:http" */

/**
 * What the server that listens puts on every request and every answer before Next sees either. Plain JavaScript, because
 * that server is no part of what is compiled. Who may see what is decided where it is read, never here.
 */

/** Where a page was asked for, path and query, for layouts, which Next does not tell. Set here alone. */
export const requestPathHeader = "x-request-path";

/** The nonce of the answer under way, for what is not written by Next. Set here alone. */
export const nonceHeader = "x-nonce";

/** What is built has its address from its content, may be kept, and has no page in it. */
const built = /^\/(_next\/static\/|favicon\.ico|icon\.)/;

/**
 * @typedef {object} Surroundings
 * @property {string} appUrl says whether people come over TLS
 * @property {boolean} development
 */

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Surroundings} surroundings
 */
export function addHeaders(request, response, { appUrl, development }) {
  const path = request.url ?? "/";
  if (built.test(path)) return;
  const nonce = randomBytes(16).toString("base64");
  const requestId = requestIdFrom(request.headers[requestIdHeader]);
  const policy = contentSecurityPolicy(nonce, development);
  // Next reads the nonce for its own scripts from the policy.
  const own = { [requestIdHeader]: requestId, "content-security-policy": policy };
  Object.assign(request.headers, own, {
    [nonceHeader]: nonce,
    [requestPathHeader]: withoutNextsOwn(path),
  });
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
  for (const [name, value] of securityHeaders(appUrl)) response.setHeader(name, value);
}

/**
 * The path as the address bar shows it: Next's router asks for the parts of a page with a parameter of its own.
 *
 * @param {string} path
 */
function withoutNextsOwn(path) {
  if (!path.includes("_rsc=")) return path;
  const url = new URL(path, "http://localhost");
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
}

/**
 * The policy of every page: scripts of this very answer and what they load, nothing else. Style *elements* need the
 * nonce too; style *attributes* are let through, because React writes positions and widths (a bar of slack, a popover's
 * place) as attributes into the HTML it sends, and an attribute can run nothing.
 *
 * @param {string} nonce
 * @param {boolean} development
 */
function contentSecurityPolicy(nonce, development) {
  const directives = {
    "default-src": "'self'",
    // In development React evaluates strings to rebuild server stacks, and Next injects styles without a nonce.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/**
 * The rest, the same for pages and endpoints.
 *
 * @param {string} appUrl
 * @returns {[name: string, value: string][]}
 */
function securityHeaders(appUrl) {
  /** @type {[string, string][]} */
  const headers = [
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["cross-origin-opener-policy", "same-origin"],
    // Everything here is somebody's own; what is public and static does not pass this way.
    ["cache-control", "private, no-store"],
  ];
  if (appUrl.startsWith("https://"))
    headers.push(["strict-transport-security", "max-age=63072000; includeSubDomains"]);
  return headers;
}
