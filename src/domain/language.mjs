// @ts-check

// Plain JavaScript, because the server that listens chooses a language before anything is compiled.

/** The languages of the product, each under the name by which its speakers know it. */
export const languages = /** @type {const} */ ([
  { locale: "en-GB", name: "English", direction: "ltr" },
]);

/**
 * English made strange (docs/decisions/022), for the demo and tests: what was not translated, what does not fit and what
 * is laid out for one direction alone is seen in them.
 */
export const pseudoLanguages = /** @type {const} */ ([
  { locale: "en-XA", name: "English (accented)", direction: "ltr" },
  { locale: "ar-XB", name: "English (right to left)", direction: "rtl" },
]);

/** @typedef {typeof languages[number] | typeof pseudoLanguages[number]} Language */
/** @typedef {typeof languages[number]["locale"]} WrittenLocale one that has messages of its own */
/** @typedef {Language["locale"]} Locale a BCP 47 tag, by which dates, numbers and plurals are formed as well */

/** What is spoken where nothing else was asked for. @satisfies {WrittenLocale} */
export const defaultLocale = "en-GB";

/** How a form says that none is chosen. */
export const noLocale = "none";

const every = [...languages, ...pseudoLanguages];

export const locales = every.map(({ locale }) => locale);

/** @param {{ demoMode: boolean }} settings @returns {readonly Language[]} those that can be chosen */
export const languagesOffered = ({ demoMode }) => (demoMode ? every : languages);

/** @param {Locale} locale */
export const directionOf = (locale) =>
  every.find((language) => language.locale === locale)?.direction ?? "ltr";

/**
 * The language for somebody: the first of what was chosen that is offered, else what their browser asks for, else English.
 *
 * @param {object} wanted
 * @param {readonly Language[]} wanted.offered
 * @param {readonly (string | null | undefined)[]} [wanted.chosen] the most telling first
 * @param {string | null} [wanted.acceptLanguage] the header of that name
 * @returns {Locale}
 */
export function chooseLocale({ offered, chosen = [], acceptLanguage = null }) {
  const known = chosen.map((locale) => offered.find((one) => one.locale === locale));
  const requested = rangesIn(acceptLanguage ?? "").map((range) => spoken(range, offered));
  const [language] = [...known, ...requested].filter((one) => one !== undefined);
  return language?.locale ?? defaultLocale;
}

/** The languages of the header, the most wanted first. @param {string} header @returns {string[]} */
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
 * The very language, or one of the same name from elsewhere: who asks for American English is served in British. Nobody
 * is served in a pseudo-language who asks for the language whose tag it borrows.
 *
 * @param {string} range @param {readonly Language[]} offered
 */
function spoken(range, offered) {
  const primary = range.split("-")[0];
  return (
    offered.find(({ locale }) => locale.toLowerCase() === range) ??
    languages.find(({ locale }) => locale.split("-")[0] === primary)
  );
}
