// @ts-check
import { randomUUID } from "node:crypto";

/** Set on every request and every response: what a person can name when they ask for help. */
export const requestIdHeader = "x-request-id";

const wellFormed = /^[\w-]{8,64}$/;

/**
 * A request id as it came along; a new one where none, or nothing that belongs in a log line, did.
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
