// @ts-check
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** @import { IncomingMessage, ServerResponse } from "node:http" */

/**
 * Calls to the API on the short way: from the server that listens to the router, past Next, whose own way there costs a
 * call more than the router does. The two are compiled apart: they meet on the global object.
 *
 * @typedef {(request: Request) => Promise<Response>} HandleCall
 * @type {typeof globalThis & { backcastHandleCall?: HandleCall }}
 */
const shared = globalThis;

export const callsEndpoint = "/api/trpc";

/** What a call may hold; more is refused by whoever handles it, and not read here. */
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
    // Handling a call does not throw. The client has gone away, while sending or while being sent to.
    response.destroy();
  }
}

/**
 * One byte more than a call may hold is enough to tell that it holds too much; so is to say that it does.
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
  // The rest is read and dropped, so that the response finds the connection free.
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
/** What fits into one packet is not made faster by making it smaller. */
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
