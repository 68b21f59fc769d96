"use client";

import { useTranslations } from "next-intl";

/** The sentence that a schema names by its key; a general one where it names none. */
export function useSentence() {
  const all = useTranslations();
  const t = useTranslations("problem");
  return (key: string): string => (all.has(key as never) ? all(key as never) : t("invalidInput"));
}
