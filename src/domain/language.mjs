// @ts-check

// This file is plain JavaScript, because the HTTP server uses it without compilation.

/** The languages of the product, each with the name that its speakers use. */
export const languages = /** @type {const} */ ([
  { locale: "en-GB", name: "English", direction: "ltr" },
]);

/**
 * Changed English for the demo and tests (docs/decisions/022). It shows texts that are not translated, texts that do not fit,
 * and layouts for one direction only.
 */
export const pseudoLanguages = /** @type {const} */ ([
  { locale: "en-XA", name: "English (accented)", direction: "ltr" },
  { locale: "ar-XB", name: "English (right to left)", direction: "rtl" },
]);

/** @typedef {typeof languages[number] | typeof pseudoLanguages[number]} Language */
/** @typedef {typeof languages[number]["locale"]} WrittenLocale a language with its own messages */
/** @typedef {Language["locale"]} Locale a BCP 47 tag, which also decides how dates, numbers and plurals are formed */

/** The language where no other is chosen or requested. @satisfies {WrittenLocale} */
export const defaultLocale = "en-GB";

/** The value of a form for no choice. */
export const noLocale = "none";

const allLanguages = [...languages, ...pseudoLanguages];

export const locales = allLanguages.map(({ locale }) => locale);

/** @param {{ demoMode: boolean }} settings @returns {readonly Language[]} the languages that can be chosen */
export const languagesOffered = ({ demoMode }) => (demoMode ? allLanguages : languages);

/** @param {Locale} locale */
export const directionOf = (locale) =>
  allLanguages.find((language) => language.locale === locale)?.direction ?? "ltr";

/**
 * The language for a person: the first choice that is offered, else the one that their browser asks for, else English.
 *
 * @param {object} wanted
 * @param {readonly Language[]} wanted.offered
 * @param {readonly (string | null | undefined)[]} [wanted.chosen] the most important first
 * @param {string | null} [wanted.acceptLanguage] the value of the header
 * @returns {Locale}
 */
export function resolveLocale({ offered, chosen = [], acceptLanguage = null }) {
  const known = chosen.map((locale) => offered.find((one) => one.locale === locale));
  const requested = rangesIn(acceptLanguage ?? "").map((range) => offeredFor(range, offered));
  const [language] = [...known, ...requested].filter((one) => one !== undefined);
  return language?.locale ?? defaultLocale;
}

/** The languages of the header, the most preferred first. @param {string} header @returns {string[]} */
function rangesIn(header) {
  return header
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith("q="))?.slice(2) ?? "1";
      return { range, weight: Number(weight) };
    })
    .filter(({ range, weight }) => range !== "" && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ range }) => range);
}

/**
 * The offered language for a requested one: that language itself, or another variant of it: a request for American English gets British English. A pseudo-language
 * is only given where its own tag is requested.
 *
 * @param {string} range @param {readonly Language[]} offered
 */
function offeredFor(range, offered) {
  const primary = range.split("-")[0];
  return (
    offered.find(({ locale }) => locale.toLowerCase() === range) ??
    languages.find(({ locale }) => locale.split("-")[0] === primary)
  );
}
