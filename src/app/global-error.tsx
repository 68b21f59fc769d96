"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { defaultLocale, directionOf, languages } from "@/domain/language.mjs";
import { failedMessages } from "../../messages/failed";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown where the root layout itself failed, so it uses neither its messages nor its styles. */
export default function GlobalError(props: Props) {
  // The html element may still carry the language of the page.
  const before = typeof document === "undefined" ? "" : document.documentElement.lang;
  const locale = languages.find((one) => one.locale === before)?.locale ?? defaultLocale;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ failed: failedMessages[locale] }}>
          <Failed {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

function Failed({ error: { digest }, reset }: Props) {
  const t = useTranslations("failed");
  return (
    <main>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <button type="button" onClick={reset}>
        {t("again")}
      </button>
      {digest ? <p>{t("reference", { digest })}</p> : null}
    </main>
  );
}
