import { randomUUID } from "node:crypto";

/** Set by the proxy on every request, and on every response: what a person can name when they ask for help. */
export const requestIdHeader = "x-request-id";

const wellFormed = /^[\w-]{8,64}$/;

/** The id of a request; a new one where none, or nothing that belongs in a log line, came along. */
export function requestIdOf(headers: Pick<Headers, "get">): string {
  const given = headers.get(requestIdHeader);
  return given && wellFormed.test(given) ? given : randomUUID();
}

/** Where a page was asked for, path and query, for layouts, which Next does not tell. Set by the proxy alone. */
export const requestPathHeader = "x-request-path";
