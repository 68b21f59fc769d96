// @ts-check
import { readFile } from "node:fs/promises";
import { chooseLocale, languages } from "../../src/domain/language.mjs";

/** @import english from "../../messages/en-GB/earlyResponse.json" */
/** @import { IncomingHttpHeaders } from "node:http" */

/** @typedef {{ key: keyof typeof english, address?: string }} EarlyText a message, and the address it speaks of */

/**
 * What is said to who gets a response before the application is asked, as their browser asks to be spoken to. Few are ever
 * sent one: what it takes is loaded with the first.
 *
 * @param {EarlyText} text @param {Pick<IncomingHttpHeaders, "accept-language">} headers
 */
export async function sentenceOf({ key, address = "" }, headers) {
  const acceptLanguage = headers["accept-language"] ?? null;
  const locale = chooseLocale({ offered: languages, acceptLanguage });
  const file = new URL(`../../messages/${locale}/earlyResponse.json`, import.meta.url);
  /** @type {typeof english} */
  const messages = JSON.parse(await readFile(file, "utf8"));
  const { createTranslator } = await import("next-intl");
  const t = createTranslator({
    locale,
    messages: { earlyResponse: messages },
    namespace: "earlyResponse",
  });
  return t(key, { address });
}
