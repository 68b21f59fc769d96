// @ts-check
import { randomUUID } from "node:crypto";

/** The header of the request id, on every request and response. A person can name the id when asking for help. */
export const requestIdHeader = "x-request-id";

const wellFormed = /^[\w-]{8,64}$/;

/**
 * The request id that was sent, or a new one where there is none or it does not belong in a log line.
 *
 * @param {string | string[] | null | undefined} given
 * @returns {string}
 */
export const requestIdFrom = (given) =>
  typeof given === "string" && wellFormed.test(given) ? given : randomUUID();

/**
 * The id of a request.
 *
 * @param {Pick<Headers, "get">} headers
 * @returns {string}
 */
export const requestIdOf = (headers) => requestIdFrom(headers.get(requestIdHeader));
