import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "@/server/infra/env.mjs";
import { hashToken, newToken } from "@/server/infra/tokens";
import { longestCookieSeconds, type RequestHeaders, readCookie, setCookie } from "./session-cookie";

/**
 * Proves that a browser has signed in here before, and with which addresses, so that links requested by others do not
 * use up the limit of the address's owner. It signs nobody in. The cookie holds a signed name for the browser and a
 * signature for each address, from which no address can be read.
 */

type Settings = Pick<Env, "appUrl" | "authSecret">;

const path = "/api/auth";
const maxAddresses = 5;

const sign = ({ authSecret }: Settings, what: string): string =>
  createHmac("sha256", authSecret).update(`known browser:${what}`).digest("base64url");

const signatureOf = (settings: Settings, browser: string, email: string): string =>
  sign(settings, `${browser}:${hashToken(email)}`);

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function read(settings: Settings, headers: RequestHeaders) {
  const [browser = "", signature = "", ...addresses] = (
    readCookie(settings, headers, "known", path) ?? ""
  ).split(".");
  if (!browser || !isSame(signature, sign(settings, browser))) return null;
  return { browser, addresses: addresses.slice(0, maxAddresses) };
}

/** The name of the browser, where anybody has signed in with it before. */
export const knownBrowser = (settings: Settings, headers: RequestHeaders): string | null =>
  read(settings, headers)?.browser ?? null;

/** The name of the browser, where it has signed in with this address before. */
export function browserKnownTo(
  settings: Settings,
  headers: RequestHeaders,
  email: string,
): string | null {
  const known = read(settings, headers);
  if (!known) return null;
  const wanted = signatureOf(settings, known.browser, email);
  return known.addresses.some((one) => isSame(one, wanted)) ? known.browser : null;
}

/**
 * The cookie for a browser that has just signed in with this address. It drops the address that was used longest ago.
 */
export function rememberBrowser(
  settings: Settings,
  headers: RequestHeaders,
  email: string,
): string {
  const { browser, addresses } = read(settings, headers) ?? { browser: newToken(), addresses: [] };
  const newest = signatureOf(settings, browser, email);
  const remembered = [newest, ...addresses.filter((one) => one !== newest)].slice(0, maxAddresses);
  const value = [browser, sign(settings, browser), ...remembered].join(".");
  return setCookie(settings, "known", value, longestCookieSeconds, path);
}
