"use client";

import { useTranslations } from "next-intl";
import { useMessageValues } from "./use-message-values";

/** The sentence that a schema names by its key; a general one where it names none. */
export function useSentence() {
  const all = useTranslations();
  const t = useTranslations("problem");
  const values = useMessageValues();
  return (key: string): string =>
    all.has(key as never) ? all(key as never, values as never) : t("invalidInput");
}
