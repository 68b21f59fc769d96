import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { cache } from "react";
import type { Locale } from "@/domain/language.mjs";
import { Problem } from "@/domain/problem";
import { localeWithoutSession } from "@/server/auth/browser-language";
import { preferredLocale } from "@/server/data/preferred-locale";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { unlessDatabaseAway } from "@/server/infra/database-away";
import { requestPathHeader } from "@/server/infra/own-headers.mjs";
import { messagesIn } from "../../../messages";
import { limitsOfSession } from "./call-limits";
import { contextOf } from "./request-context";

/**
 * The language of a page: what the person has chosen, else their organization (the one whose page it is), else what the
 * browser asks for. It never stands in the page's way: where nobody can be recognized now, the browser decides.
 */
export async function localeOf(
  given: Pick<Headers, "get">,
  application: ApplicationContext = applicationContext(),
): Promise<Locale> {
  const preferred = await preferredBySession(given, application);
  return localeWithoutSession(application.settings, given, preferred);
}

/** Counts like a call, where the session is one that this node does not know: a cookie may be made up. */
async function preferredBySession(
  given: Pick<Headers, "get">,
  application: ApplicationContext,
): Promise<string | null> {
  const context = contextOf(given, application);
  const { sessionTokenHash } = context;
  if (!sessionTokenHash) return null;
  const [, organizationSlug = ""] = (given.get(requestPathHeader) ?? "/").split(/[/?]/);
  const limits = limitsOfSession(context, sessionTokenHash, []);
  try {
    await limits.beforeLookup();
    const request = { sessionTokenHash, organizationSlug };
    const found = await unlessDatabaseAway(preferredLocale(context.database.pool, request));
    if (!found) return null;
    await limits.whenFound(found.userId);
    return found.locale;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const requestLocale = cache(async () => localeOf(await headers()));

/** What a page is written with. */
export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return {
    locale,
    messages: messagesIn(locale),
    // One "now" a request: what the server writes ("2 days ago") is what the browser writes when it takes over.
    now: new Date(),
    // A fallback for what is shown without a person; plans are reckoned in their owner's zone.
    timeZone: "UTC",
  };
});
