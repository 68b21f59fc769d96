// @ts-check
import { STATUS_CODES } from "node:http";
import { fixedHeaders } from "../../src/server/infra/response-headers.mjs";
import { sentenceOf } from "./early-texts.mjs";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Duplex } from "node:stream" */
/** @import { EarlyResponse } from "./early-responses.mjs" */

/**
 * Sends a response that the application has not seen. Where its sentence cannot be read, the status says what it can.
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

/** How Node names what it could not read, where it is not simply malformed. */
const statusOf = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", 413],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/**
 * Ends a connection on which something came that Node could not read, with a response if one can still be sent.
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
 * Answers on a bare connection, and ends it.
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
  // The rest of what was sent is not waited for, nor is who does not take the response.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
