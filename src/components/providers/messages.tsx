import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagesText } from "./messages-text";

type Messages = Awaited<ReturnType<typeof getMessages>>;
type Namespace = keyof Messages;

/** Sends an island the strings it reads, and no others: messages are script too. */
export async function IslandMessages({
  of: namespaces,
  children,
}: {
  of: readonly Namespace[];
  children: ReactNode;
}) {
  const locale = await getLocale();
  return (
    // The outer one brings the rest of what the request has settled: its "now", its time zone.
    <NextIntlClientProvider messages={noMessages}>
      <MessagesText locale={locale} json={textOf(await getMessages(), locale, namespaces)}>
        {children}
      </MessagesText>
    </NextIntlClientProvider>
  );
}

const noMessages = {};
const texts = new Map<string, string>();

/** The same few sets are asked for with every page, and never change while the application runs. */
function textOf(all: Messages, locale: string, namespaces: readonly Namespace[]): string {
  const key = [locale, ...namespaces].join(" ");
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, all[name]])));
  texts.set(key, text);
  return text;
}
