import { chooseLocale, type Locale, languagesOffered } from "@/domain/language.mjs";
import type { Env } from "@/server/infra/env.mjs";
import { cookieName, isSecure, readCookie } from "./session-cookie";

/**
 * The language of who is signed out, and of everybody while the database is away: what this browser was used in last, as far
 * as somebody chose it here, else what it asks for.
 */

type Settings = Pick<Env, "appUrl" | "demoMode">;
type Headed = Pick<Headers, "get">;

/** As long as browsers keep a cookie at most. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** `chosen`: what counts for more, where somebody has been recognized. */
export const localeWithoutSession = (
  settings: Settings,
  headers: Headed,
  chosen: string | null = null,
): Locale =>
  chooseLocale({
    offered: languagesOffered(settings),
    chosen: [chosen, readCookie(settings, headers, "language")],
    acceptLanguage: headers.get("accept-language"),
  });

/** Null forgets it. */
export const languageCookie = (settings: Settings, locale: string | null) => ({
  name: cookieName(settings, "language"),
  value: locale ?? "",
  maxAge: locale === null ? 0 : maxAgeSeconds,
  path: "/",
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(settings),
});
