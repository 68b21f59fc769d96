import type { Env } from "@/server/infra/env.mjs";
import { rememberPerson } from "@/server/infra/read-limits";
import { hashToken } from "@/server/infra/tokens";
import type { BegunSession } from "./adapter";
import { seeOther } from "./form";
import { rememberBrowser } from "./known-browser";
import { cookieName, setSessionCookie } from "./session-cookie";

/** Lets the browser in: with its session, and known from now on to have signed in as this address. */
export function signedIn(
  settings: Env,
  { headers }: Request,
  { token, userId, email }: BegunSession,
  to: string,
  others: string[] = [],
): Response {
  // A cookie this node has never seen waits where strangers of its network have to: this one shall not.
  rememberPerson(hashToken(token), userId);
  // next-auth's own would end at a date by this node's clock.
  const session = `${cookieName(settings, "session")}=`;
  return seeOther(to, [
    ...others.filter((cookie) => !cookie.startsWith(session)),
    setSessionCookie(settings, token),
    rememberBrowser(settings, headers, email),
  ]);
}
