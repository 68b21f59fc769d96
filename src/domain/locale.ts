import { z } from "zod";
import { locales, noLocale } from "./language.mjs";

/** The tag of a language, or null for no choice, which a form sends as `noLocale`. */
export const localeSchema = z
  .enum([noLocale, ...locales], "locale.unknown")
  .nullable()
  .transform((locale) => (locale === noLocale ? null : locale));
