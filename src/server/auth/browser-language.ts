import { type Locale, languagesOffered, resolveLocale } from "@/domain/language.mjs";
import type { Env } from "@/server/infra/env.mjs";
import { cookieOf, longestCookieSeconds, type RequestHeaders, readCookie } from "./session-cookie";

/**
 * The language for signed-out people, and for everybody while the database is away: the one that was last chosen in this
 * browser, else the one that the browser asks for.
 */

type Settings = Pick<Env, "appUrl" | "demoMode">;

/** `chosen` is the preference of a person who is signed in. It has priority. */
export const localeWithoutSession = (
  settings: Settings,
  headers: RequestHeaders,
  chosen: string | null = null,
): Locale =>
  resolveLocale({
    offered: languagesOffered(settings),
    chosen: [chosen, readCookie(settings, headers, "language")],
    acceptLanguage: headers.get("accept-language"),
  });

/** Null makes a cookie that removes the choice. */
export const languageCookie = (settings: Settings, locale: string | null) =>
  cookieOf(settings, "language", locale ?? "", locale === null ? 0 : longestCookieSeconds);
