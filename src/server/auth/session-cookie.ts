import { parseCookie, stringifySetCookie } from "cookie";
import type { Env } from "@/server/infra/env.mjs";
import { hashToken } from "@/server/infra/tokens";

/**
 * The longest time for which the SQL function `open_tenant_session` accepts a session. The idle limit (7 days) is
 * enforced there alone.
 */
const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

/** The longest time for which browsers keep a cookie. */
export const longestCookieSeconds = 400 * 24 * 60 * 60;

type Settings = Pick<Env, "appUrl">;
export type RequestHeaders = Pick<Headers, "get">;

export const isSecure = ({ appUrl }: Settings): boolean => new URL(appUrl).protocol === "https:";

/**
 * With `__Host-` a browser accepts the cookie only from this very host, for all paths and over TLS. A cookie for some
 * paths only can have the prefix `__Secure-` at most.
 */
export function cookieName(settings: Settings, what: string, path = "/"): string {
  if (!isSecure(settings)) return `backcast.${what}`;
  return `${path === "/" ? "__Host-" : "__Secure-"}backcast.${what}`;
}

/**
 * A cookie that scripts cannot read. It is sent when somebody follows a link from another site, but not with a form of
 * another site. Its lifetime is in seconds from now, never a date, because this server's clock may be wrong.
 */
export const cookieOf = (
  settings: Settings,
  what: string,
  value: string,
  maxAgeSeconds: number,
  path = "/",
) => ({
  name: cookieName(settings, what, path),
  value,
  path,
  maxAge: maxAgeSeconds,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(settings),
});

/** The header that sets a cookie. */
export const setCookie = (...given: Parameters<typeof cookieOf>): string =>
  stringifySetCookie(cookieOf(...given));

export function readCookie(
  settings: Settings,
  headers: RequestHeaders,
  what: string,
  path = "/",
): string | null {
  return parseCookie(headers.get("cookie") ?? "")[cookieName(settings, what, path)] || null;
}

export const setSessionCookie = (settings: Settings, token: string): string =>
  setCookie(settings, "session", token, sessionMaxAgeSeconds);

export const clearSessionCookie = (settings: Settings): string =>
  setCookie(settings, "session", "", 0);

/** The hash under which the session of a request is stored, or null where the request has no cookie. */
export function sessionTokenHashOf(settings: Settings, headers: RequestHeaders): string | null {
  const token = readCookie(settings, headers, "session");
  return token ? hashToken(token) : null;
}
