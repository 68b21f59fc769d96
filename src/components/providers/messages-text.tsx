"use client";

import { type Locale, NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** Provides the messages of an island. They are one JSON text, because React would serialize an object string by string. */
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
