import { z } from "zod";
import { locales, noLocale } from "./language.mjs";

/** One of the languages, or null. */
export const localeSchema = z
  .enum([noLocale, ...locales], "locale.unknown")
  .nullable()
  .transform((locale) => (locale === noLocale ? null : locale));
