// @ts-check
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** @import { IncomingMessage, ServerResponse } from "node:http" */

/**
 * Passes API calls from the HTTP server directly to the router, without Next, whose own routing takes longer than the
 * router itself. The two are compiled separately, so they share a value on the global object.
 *
 * @typedef {(request: Request) => Promise<Response>} HandleCall
 * @type {typeof globalThis & { backcastHandleCall?: HandleCall }}
 */
const shared = globalThis;

export const callsEndpoint = "/api/trpc";

/** The most bytes of a call. The handler refuses more, and this module does not read them. */
export const maxBodyBytes = 256 * 1024;

/** @param {HandleCall} handle */
export function handleCallsWith(handle) {
  shared.backcastHandleCall = handle;
}

/** @param {IncomingMessage} request */
export const isCall = ({ url = "" }) =>
  shared.backcastHandleCall !== undefined && url.startsWith(`${callsEndpoint}/`);

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} appUrl
 */
export async function sendCallResponse(request, response, appUrl) {
  try {
    const body = await readBody(request);
    const fetchRequest = new Request(new URL(request.url ?? "/", appUrl), {
      method: request.method ?? "GET",
      headers: headersOf(request),
      body,
    });
    const fetchResponse = await shared.backcastHandleCall?.(fetchRequest);
    if (fetchResponse)
      await send(response, fetchResponse, request.headers["accept-encoding"] ?? "");
  } catch {
    // The handler does not throw, so the client has gone away while sending or receiving.
    response.destroy();
  }
}

/**
 * Reads a body up to one byte more than a call may hold, which shows that it holds too much; a declared length that is
 * too large shows it as well.
 *
 * @param {IncomingMessage} request @returns {Promise<Buffer<ArrayBuffer> | null>}
 */
async function readBody(request) {
  if (request.method === "GET" || request.method === "HEAD") return null;
  if (Number(request.headers["content-length"]) > maxBodyBytes) {
    request.resume();
    return Buffer.alloc(maxBodyBytes + 1);
  }
  /** @type {Buffer[]} */
  const parts = [];
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    parts.push(part);
    bytes += part.length;
    if (bytes > maxBodyBytes) break;
  }
  // The rest is read and dropped, so that the response can use the connection.
  request.resume();
  return Buffer.concat(parts).subarray(0, maxBodyBytes + 1);
}

/** @param {IncomingMessage} request */
function headersOf({ headers }) {
  /** @type {[string, string][]} */
  const pairs = [];
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) pairs.push([name, Array.isArray(value) ? value.join(", ") : value]);
  return pairs;
}

const compress = promisify(gzip);
/** A response that fits into one packet does not become faster by compression. */
const worthCompressing = 1400;

/** @param {ServerResponse} response @param {Response} fetchResponse @param {string} accepted */
async function send(response, fetchResponse, accepted) {
  const text = Buffer.from(await fetchResponse.arrayBuffer());
  const zipped = text.length > worthCompressing && /\bgzip\b/.test(accepted);
  const body = zipped ? await compress(text) : text;
  for (const [name, value] of fetchResponse.headers) response.setHeader(name, value);
  response.appendHeader("vary", "accept-encoding");
  if (zipped) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", body.length);
  response.writeHead(fetchResponse.status);
  response.end(body);
}
