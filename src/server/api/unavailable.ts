import { safeNextPath } from "@/domain/account/next-path";
import { localeWithoutSession } from "@/server/auth/browser-language";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { nonceHeader } from "@/server/infra/own-headers.mjs";
import { translatorIn } from "../../../messages";
import { barePage } from "./bare-page";
import { isReady } from "./readiness";

const secondsBetweenTries = 4;

export const unavailablePath = (path: string): string =>
  `/api/unavailable?${new URLSearchParams({ next: path })}`;

/**
 * The page for a person while the database is away. It says so, and leads back as soon as the database has returned.
 */
export async function unavailableResponse(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  const next = safeNextPath(new URL(request.url).searchParams.get("next"));
  const headers = { "cache-control": "private, no-store" };
  if (await isReady(application))
    return new Response(null, { status: 303, headers: { ...headers, location: next } });
  const nonce = request.headers.get(nonceHeader) ?? "";
  const locale = localeWithoutSession(application.settings, request.headers);
  const t = translatorIn(locale, "unavailable");
  const title = t("title");
  const pageTitle = translatorIn(locale, "product")("pageTitle", { page: title });
  const texts = { locale, pageTitle, title, text: t("text"), again: t("again") };
  return new Response(barePage({ ...texts, href: unavailablePath(next) }, nonce), {
    status: 503,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "retry-after": String(secondsBetweenTries),
      refresh: String(secondsBetweenTries),
    },
  });
}
