// @ts-check
import { readFile } from "node:fs/promises";
import { languages, resolveLocale } from "../../src/domain/language.mjs";

/** @import english from "../../messages/en-GB/earlyResponse.json" */
/** @import { IncomingHttpHeaders } from "node:http" */

/** @typedef {{ key: keyof typeof english, address?: string }} EarlyText a message, and the address that it names */

/**
 * The sentence of a response that is sent before the application sees the request, in the language that the browser
 * asks for. Few requests get such a response, so the messages and the translator of a language are loaded for its first
 * one and then cached.
 *
 * @param {EarlyText} text @param {Pick<IncomingHttpHeaders, "accept-language">} headers
 */
export async function sentenceOf({ key, address = "" }, headers) {
  const acceptLanguage = headers["accept-language"] ?? null;
  const locale = resolveLocale({ offered: languages, acceptLanguage });
  const translator = translators.get(locale) ?? newTranslator(locale);
  translators.set(locale, translator);
  // A failure is not cached, because the file may be readable for the next request.
  translator.catch(() => translators.delete(locale));
  return (await translator)(key, address);
}

/** @type {Map<string, ReturnType<typeof newTranslator>>} */
const translators = new Map();

/** @param {ReturnType<typeof resolveLocale>} locale */
async function newTranslator(locale) {
  const file = new URL(`../../messages/${locale}/earlyResponse.json`, import.meta.url);
  /** @type {typeof english} */
  const messages = JSON.parse(await readFile(file, "utf8"));
  const { createTranslator } = await import("next-intl");
  const t = createTranslator({
    locale,
    messages: { earlyResponse: messages },
    namespace: "earlyResponse",
  });
  return (/** @type {keyof typeof english} */ key, /** @type {string} */ address) =>
    t(key, { address });
}
