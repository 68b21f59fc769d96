import { getLocale, getMessages, getNow, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagesText } from "./messages-text";

type Messages = Awaited<ReturnType<typeof getMessages>>;
type Namespace = keyof Messages;

/** Sends an island only the namespaces that it uses, because messages add to the size of a page. */
export async function IslandMessages({
  of: namespaces,
  children,
}: {
  of: readonly Namespace[];
  children: ReactNode;
}) {
  const locale = await getLocale();
  return (
    <MessagesText
      locale={locale}
      now={await getNow()}
      timeZone={await getTimeZone()}
      json={textOf(await getMessages(), locale, namespaces)}
    >
      {children}
    </MessagesText>
  );
}

const texts = new Map<string, string>();

/** Cached, because every page asks for the same few sets and messages do not change while the application runs. */
function textOf(all: Messages, locale: string, namespaces: readonly Namespace[]): string {
  const key = [locale, ...namespaces].join(" ");
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, all[name]])));
  texts.set(key, text);
  return text;
}
