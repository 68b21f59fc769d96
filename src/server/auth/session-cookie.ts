import { parseCookies, serializeCookie } from "@/server/infra/cookies";
import type { Env } from "@/server/infra/env.mjs";
import { hashToken } from "@/server/infra/tokens";

/** As long as the SQL function `open_tenant_session` lets a session live; the idle limit (7 days) is kept there alone. */
const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

type Settings = Pick<Env, "appUrl">;
type Headed = Pick<Headers, "get">;

export const isSecure = ({ appUrl }: Settings): boolean => new URL(appUrl).protocol === "https:";

/**
 * With `__Host-` a browser takes the cookie from this very host alone, for all of it, over TLS. One that is sent to some
 * paths only can have `__Secure-` at most.
 */
export function cookieName(settings: Settings, what: string, path = "/"): string {
  if (!isSecure(settings)) return `backcast.${what}`;
  return `${path === "/" ? "__Host-" : "__Secure-"}backcast.${what}`;
}

/** How long it lasts is said in seconds from now, never as a date: this node's clock may be wrong. */
export function setCookie(
  settings: Settings,
  what: string,
  value: string,
  maxAgeSeconds: number,
  path = "/",
): string {
  return serializeCookie(cookieName(settings, what, path), value, {
    maxAgeSeconds,
    secure: isSecure(settings),
    path,
  });
}

export function readCookie(
  settings: Settings,
  headers: Headed,
  what: string,
  path = "/",
): string | null {
  return parseCookies(headers.get("cookie"))[cookieName(settings, what, path)] || null;
}

export const setSessionCookie = (settings: Settings, token: string): string =>
  setCookie(settings, "session", token, sessionMaxAgeSeconds);

export const clearSessionCookie = (settings: Settings): string =>
  setCookie(settings, "session", "", 0);

/** The hash under which the session of a request is kept, or null where it brings no cookie. */
export function sessionTokenHashOf(settings: Settings, headers: Headed): string | null {
  const token = readCookie(settings, headers, "session");
  return token ? hashToken(token) : null;
}
