import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import type { Locale, WrittenLocale } from "../src/domain/language.mjs";
import english from "./en-GB";
import { pseudoMessages } from "./pseudo";

/** All texts that people read, by namespace. Each language has all of them. */
export type Messages = typeof english;

const written: Record<WrittenLocale, Messages> = { "en-GB": english };

const pseudoByLocale = new Map<Locale, Messages>();

/** The messages of one language. */
export function messagesIn(locale: Locale): Messages {
  if (locale !== "en-XA" && locale !== "ar-XB") return written[locale];
  const messages = pseudoByLocale.get(locale) ?? pseudoMessages(english, locale);
  pseudoByLocale.set(locale, messages);
  return messages;
}

/** The translator for texts outside of a page: mails, and the page of an outage. */
export const translatorIn = <Part extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Part,
) => createTranslator({ locale, messages: messagesIn(locale), namespace });
