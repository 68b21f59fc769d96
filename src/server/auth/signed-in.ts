import type { Env } from "@/server/infra/env.mjs";
import { rememberPerson } from "@/server/infra/read-limits";
import { hashToken } from "@/server/infra/tokens";
import type { BegunSession } from "./adapter";
import { seeOther } from "./form";
import { rememberBrowser } from "./known-browser";
import { cookieName, setSessionCookie } from "./session-cookie";

/** Answers a sign-in: with the session's cookie, and the cookie by which the browser is known to this address. */
export function signedIn(
  settings: Env,
  { headers }: Request,
  { token, userId, email }: BegunSession,
  to: string,
  others: string[] = [],
): Response {
  // An unknown cookie waits when its network has spent the limit of calls without a session; this one must not.
  rememberPerson(hashToken(token), userId);
  // next-auth's own would end at a date by this node's clock.
  const session = `${cookieName(settings, "session")}=`;
  return seeOther(to, [
    ...others.filter((cookie) => !cookie.startsWith(session)),
    setSessionCookie(settings, token),
    rememberBrowser(settings, headers, email),
  ]);
}
