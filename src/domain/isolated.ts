import { directionOf, type Locale } from "./language.mjs";

const [firstStrongIsolate, popIsolate] = ["\u2068", "\u2069"];

const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRight =
  /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;
/** Marks, embeddings, overrides and isolates, any of which could reach beyond its text. */
const directionControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * A text as it is filled into a sentence of a language: one with letters of the other direction gets invisible characters
 * around it, which keep the order of the words beside it. Like `<bdi>`, but for plain text. Any other text stays as it
 * is, so that what is copied or searched for has no such characters without need.
 */
export function isolated(text: string, locale: Locale): string {
  const foreign = directionOf(locale) === "ltr" ? rightToLeft : leftToRight;
  return foreign.test(text) || directionControl.test(text)
    ? firstStrongIsolate + text + popIsolate
    : text;
}
