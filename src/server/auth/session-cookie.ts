import { parseCookies, serializeCookie } from "@/server/infra/cookies";
import type { Env } from "@/server/infra/env.mjs";
import { hashToken } from "@/server/infra/tokens";

/** As long as the SQL function `enter` lets a session live; the idle limit (7 days) is kept there alone. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

type Settings = Pick<Env, "appUrl">;
type Headed = Pick<Headers, "get">;

export const isSecure = ({ appUrl }: Settings): boolean => new URL(appUrl).protocol === "https:";

/** With `__Host-` a browser takes the cookie from this very host alone, for all of it, over TLS. */
export function cookieName(settings: Settings, what: string): string {
  return isSecure(settings) ? `__Host-backcast.${what}` : `backcast.${what}`;
}

export function setCookie(settings: Settings, what: string, value: string, maxAge: number): string {
  return serializeCookie(cookieName(settings, what), value, {
    maxAgeSeconds: maxAge,
    secure: isSecure(settings),
  });
}

export function readCookie(settings: Settings, headers: Headed, what: string): string | null {
  return parseCookies(headers.get("cookie"))[cookieName(settings, what)] || null;
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
