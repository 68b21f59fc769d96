// @ts-check
import { randomBytes } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import {
  nonceHeader,
  policyHeader,
  prefetchHeader,
  removeClaims,
  requestPathHeader,
} from "./own-headers.mjs";
import { requestIdFrom, requestIdHeader } from "./request-id.mjs";

/**
 * The headers that the HTTP server sets on every request and response before Next sees either. It is plain JavaScript,
 * because that server is not compiled. Who may see what is decided where data is read, never here.
 */

/** A built file is not a page: it may run nothing, load nothing and be in no frame. */
const policyOfFiles = "default-src 'none'; frame-ancestors 'none'";

/**
 * @typedef {object} HeaderOptions
 * @property {string} appUrl says whether people come over TLS
 * @property {boolean} development
 * @property {(request: IncomingMessage) => boolean} isFile whether a built file will be the response
 */

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {HeaderOptions} options
 */
export function addHeaders(request, response, { appUrl, development, isFile }) {
  removeClaims(request.headers, appUrl);
  const requestId = requestIdFrom(request.headers[requestIdHeader]);
  request.headers[requestIdHeader] = requestId;
  response.setHeader(requestIdHeader, requestId);
  for (const [name, value] of fixedHeaders(appUrl)) response.setHeader(name, value);
  if (isFile(request)) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, development);
  Object.assign(request.headers, {
    // Next reads the nonce for its own scripts from the policy.
    [policyHeader]: policy,
    [nonceHeader]: nonce,
    [requestPathHeader]: withoutRouterParameter(request.url ?? "/"),
  });
  // Next keeps its own header from its pages.
  if (request.headers["next-router-prefetch"]) request.headers[prefetchHeader] = "1";
  response.setHeader(policyHeader, policy);
  // Everything but a file may be private to a person.
  response.setHeader("cache-control", "private, no-store");
}

/**
 * The path as the address bar shows it, without the parameter with which Next's router requests parts of a page.
 *
 * @param {string} path
 */
function withoutRouterParameter(path) {
  if (!path.includes("_rsc=")) return path;
  const [pathname = "", ...query] = path.split("?");
  const parameters = new URLSearchParams(query.join("?"));
  parameters.delete("_rsc");
  return parameters.size > 0 ? `${pathname}?${parameters}` : pathname;
}

/**
 * The policy of every page: only scripts of this response, and what they load. Style *elements* need the nonce too.
 * Style *attributes* are allowed, because React writes positions and widths (a bar of slack, the position of a popover)
 * as attributes into its HTML, and an attribute cannot run anything.
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
 * The headers that Helmet sets, with our stricter values, as a list that can also be written to a bare connection. The
 * content security policy is not among them, because it needs a nonce for every page.
 *
 * @param {boolean} isTls
 * @returns {[name: string, value: string][]}
 */
function helmetHeaders(isTls) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const secure = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isTls ? { maxAge: 63_072_000 } : false,
    xFrameOptions: { action: "deny" },
  });
  secure(request, response, () => {});
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}

const headersByScheme = { http: helmetHeaders(false), https: helmetHeaders(true) };

/**
 * The headers of every response: of a page, an API call, a file, or the refusal of a request that could not be read. A
 * page's own policy replaces this one.
 *
 * @param {string} appUrl
 * @returns {[name: string, value: string][]}
 */
export const fixedHeaders = (appUrl) => [
  [policyHeader, policyOfFiles],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ...headersByScheme[appUrl.startsWith("https://") ? "https" : "http"],
];
