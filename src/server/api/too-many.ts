import { safeNextPath } from "@/domain/account/next-path";
import { waitOf } from "@/domain/wait";
import { localeWithoutSession } from "@/server/auth/browser-language";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { nonceHeader } from "@/server/infra/own-headers.mjs";
import { translatorIn } from "../../../messages";
import { barePage } from "./bare-page";

const maxSeconds = 60 * 60;

export const tooManyPath = (path: string, seconds: number): string =>
  `/api/too-many?${new URLSearchParams({ next: path, seconds: String(seconds) })}`;

/** The page for a person who has made too many requests. It says how long to wait, and then leads back by itself. */
export function tooManyResponse(
  request: Request,
  { settings }: Pick<ApplicationContext, "settings"> = applicationContext(),
): Response {
  const { searchParams } = new URL(request.url);
  const next = safeNextPath(searchParams.get("next"));
  const given = Math.trunc(Number(searchParams.get("seconds"))) || 1;
  const seconds = Math.min(Math.max(given, 1), maxSeconds);
  const locale = localeWithoutSession(settings, request.headers);
  const t = translatorIn(locale, "tooMany");
  const title = t("title");
  const pageTitle = translatorIn(locale, "product")("pageTitle", { page: title });
  const text = t("text", waitOf(seconds));
  const texts = { locale, pageTitle, title, text, again: t("again") };
  const nonce = request.headers.get(nonceHeader) ?? "";
  return new Response(barePage({ ...texts, href: next }, nonce), {
    status: 429,
    headers: {
      "cache-control": "private, no-store",
      "content-type": "text/html; charset=utf-8",
      "retry-after": String(seconds),
      refresh: `${seconds}; url=${next}`,
    },
  });
}
