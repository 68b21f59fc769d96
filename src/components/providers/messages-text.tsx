"use client";

import { type Locale, NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** The strings of an island, read from one text: as an object, each of them would be written and read by itself. */
export function MessagesText({
  locale,
  json,
  children,
}: {
  locale: Locale;
  json: string;
  children: ReactNode;
}) {
  const messages = useMemo(() => JSON.parse(json), [json]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
