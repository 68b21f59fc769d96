"use client";

import { type AbstractIntlMessages, type Locale, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { noteArrival } from "./served-time";

/** Provides the messages of an island. They are one JSON text, because React would serialize an object string by string. */
export function MessagesText({
  json,
  ...provided
}: {
  locale: Locale;
  now: Date;
  timeZone: string;
  json: string;
  children: ReactNode;
}) {
  if (typeof window !== "undefined") noteArrival(provided.now, Date.now());
  return <NextIntlClientProvider {...provided} messages={parsed(json)} />;
}

const known = new Map<string, AbstractIntlMessages>();

/** Cached beyond one request, because the server draws the same few sets of messages for everybody. */
function parsed(json: string): AbstractIntlMessages {
  const messages: AbstractIntlMessages = known.get(json) ?? JSON.parse(json);
  known.set(json, messages);
  return messages;
}
