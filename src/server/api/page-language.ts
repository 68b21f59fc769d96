import { setImmediate } from "node:timers/promises";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { cache } from "react";
import type { Locale } from "@/domain/language.mjs";
import { Problem } from "@/domain/problem";
import { localeWithoutSession } from "@/server/auth/browser-language";
import type { RequestHeaders } from "@/server/auth/session-cookie";
import { preferredLocale } from "@/server/data/preferred-locale";
import type { SignedIn } from "@/server/data/scope";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { unlessDatabaseAway } from "@/server/infra/database-away";
import { prefetchHeader, requestPathHeader } from "@/server/infra/own-headers.mjs";
import { messagesIn } from "../../../messages";
import { limitsOfSession } from "./call-limits";
import type { RequestContext } from "./context";
import { pageContext } from "./page-context";
import { contextOf } from "./request-context";

/**
 * The language of a page: the one that the person has chosen, else the one of the organization whose page it is, else the
 * one that the browser asks for. Where the person cannot be found out now, the browser decides, so that the page is shown.
 */
export async function localeOf(
  requestHeaders: RequestHeaders,
  application: ApplicationContext = applicationContext(),
  context: RequestContext = contextOf(requestHeaders, application),
): Promise<Locale> {
  return localeWithoutSession(
    application.settings,
    requestHeaders,
    await preferredIn(context, requestHeaders),
  );
}

/**
 * The calls of a page look up its session, and with it the language. They begin together with the layout that asks for
 * it, so that after one turn of the event loop they are known. The last one is the newest: a form may have changed the
 * language before.
 */
async function preferredIn(
  context: RequestContext,
  requestHeaders: RequestHeaders,
): Promise<string | null> {
  const { sessionTokenHash, sessionLookups: lookups = [] } = context;
  if (!sessionTokenHash) return null;
  await setImmediate();
  // Nothing of a prefetched page is shown.
  if (lookups.length === 0 && requestHeaders.get(prefetchHeader)) return null;
  if (lookups.length === 0) lookups.push(findPerson(context, sessionTokenHash, requestHeaders));
  return (await lookups.at(-1))?.locale ?? null;
}

/** For a page without a call. It counts like a call, because a cookie that this server does not know may be made up. */
async function findPerson(
  context: RequestContext,
  sessionTokenHash: string,
  requestHeaders: RequestHeaders,
): Promise<Pick<SignedIn, "locale"> | null> {
  const [, organizationSlug = ""] = (requestHeaders.get(requestPathHeader) ?? "/").split(/[/?]/);
  const limits = limitsOfSession(context, sessionTokenHash, []);
  try {
    await limits.beforeLookup();
    const request = { sessionTokenHash, organizationSlug };
    const found = await unlessDatabaseAway(preferredLocale(context.database.pool, request));
    if (found) await limits.whenFound(found.userId);
    return found;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const requestLocale = cache(async () => {
  const sent = await headers();
  // Unlike the header, these cookies have what a form of the same request has changed.
  const current = (await cookies()).toString();
  const get = (name: string) => (name === "cookie" ? current : sent.get(name));
  return localeOf({ get }, applicationContext(), await pageContext());
});

/** The settings of next-intl for a page. */
export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return {
    locale,
    messages: messagesIn(locale),
    // Server and browser use the same time, so that both write the same ("2 days ago").
    now: new Date(),
    // The time zone for pages without a person. Plans are calculated in the time zone of their owner.
    timeZone: "UTC",
  };
});
