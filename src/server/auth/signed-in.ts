import type { Env } from "@/server/infra/env.mjs";
import { rememberPerson } from "@/server/infra/read-limits";
import { hashToken } from "@/server/infra/tokens";
import type { BegunSession } from "./adapter";
import { seeOther } from "./form";
import { rememberBrowser } from "./known-browser";
import { cookieName, setSessionCookie } from "./session-cookie";

/**
 * The response to a successful sign-in: the session cookie, and the cookie by which the browser is known for this
 * address.
 */
export function signedIn(
  settings: Env,
  { headers }: Request,
  { token, userId, email }: BegunSession,
  to: string,
  others: string[] = [],
): Response {
  // A call with an unknown cookie is refused when its network has used up the calls without a session; this session is
  // already known.
  rememberPerson(hashToken(token), userId);
  // The session cookie of next-auth is dropped, because it expires at a date by this server's clock.
  const session = `${cookieName(settings, "session")}=`;
  return seeOther(to, [
    ...others.filter((cookie) => !cookie.startsWith(session)),
    setSessionCookie(settings, token),
    rememberBrowser(settings, headers, email),
  ]);
}
