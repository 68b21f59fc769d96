"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import {
  defaultLocale,
  directionOf,
  type Locale,
  languages,
  locales,
  resolveLocale,
} from "@/domain/language.mjs";
import { failedMessages } from "../../messages/failed";
import { failedTextsName } from "./failed-texts";

type Props = { error: Error & { digest?: string }; reset: () => void };
type Texts = { locale: Locale; failed: (typeof failedMessages)[typeof defaultLocale] };

/** Shown where the root layout itself failed, so it uses neither its messages nor its styles. */
export default function GlobalError(props: Props) {
  const { locale, failed } = textsOfPage() ?? textsOfBrowser();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ failed }}>
          <Failed {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** The texts that the page brought along in its own language, where it reached the browser. */
function textsOfPage(): Texts | null {
  if (typeof document === "undefined") return null;
  const brought = document.querySelector<HTMLMetaElement>(`meta[name="${failedTextsName}"]`);
  const locale = locales.find((one) => one === document.documentElement.lang);
  return brought && locale ? { locale, failed: JSON.parse(brought.content) } : null;
}

function textsOfBrowser(): Texts {
  const acceptLanguage = typeof navigator === "undefined" ? null : navigator.languages.join();
  const wanted = resolveLocale({ offered: languages, acceptLanguage });
  const locale = languages.find((one) => one.locale === wanted)?.locale ?? defaultLocale;
  return { locale, failed: failedMessages[locale] };
}

function Failed({ error: { digest }, reset }: Props) {
  const t = useTranslations("failed");
  return (
    <main>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <button type="button" onClick={reset}>
        {t("again")}
      </button>
      {digest ? <p>{t("reference", { digest })}</p> : null}
    </main>
  );
}
