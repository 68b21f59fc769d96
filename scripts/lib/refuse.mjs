// @ts-check
import { STATUS_CODES } from "node:http";
import { fixedHeaders } from "../../src/server/infra/response-headers.mjs";
import { sentenceOf } from "./early-texts.mjs";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Duplex } from "node:stream" */
/** @import { EarlyResponse } from "./early-responses.mjs" */

/**
 * Sends a response without the application. Where its sentence cannot be read, it consists of the status alone.
 *
 * @param {Pick<IncomingMessage, "headers">} request
 * @param {ServerResponse} response
 * @param {EarlyResponse} earlyResponse
 */
export async function sendEarlyResponse(request, response, { status, text, headers }) {
  const own = text ? await sentenceOf(text, request.headers).catch(() => null) : null;
  const sentence = own ?? STATUS_CODES[status];
  const body = status === 204 ? "" : `${sentence}\n`;
  const type = body ? { "content-type": "text/plain; charset=utf-8" } : {};
  response.writeHead(status, { ...headers, ...type });
  response.end(body);
}

/** The codes by which Node names what it could not read, besides malformed requests. */
const statusOf = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", 413],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/**
 * Ends a connection on which Node could not read a request, with a response if one can still be sent.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {Duplex} socket
 * @param {string} appUrl
 * @param {ServerResponse} [last] the latest response on this connection
 */
export function refuseUnreadable({ code = "" }, socket, appUrl, last) {
  const isResponding = last?.headersSent && !last.writableFinished;
  if (code === "ECONNRESET" || !socket.writable || isResponding) socket.destroy();
  else endWith(socket, statusOf.get(code) ?? 400, appUrl);
}

/**
 * Sends a response over the bare connection, and ends the connection.
 *
 * @param {Duplex} socket
 * @param {number} status
 * @param {string} appUrl
 */
export function endWith(socket, status, appUrl) {
  const reason = STATUS_CODES[status] ?? "";
  const body = `${reason}\n`;
  const headers = [
    ...fixedHeaders(appUrl),
    ["cache-control", "no-store"],
    ["content-type", "text/plain; charset=utf-8"],
    ["content-length", String(body.length)],
    ["connection", "close"],
  ];
  const head = [`HTTP/1.1 ${status} ${reason}`, ...headers.map((pair) => pair.join(": "))];
  // Neither the rest of the request is waited for, nor a client that does not read the response.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
