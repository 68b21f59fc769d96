"use client";

import { useTranslations } from "next-intl";
import { messageFigures } from "@/domain/limits";

/** The sentence that a schema names by its key; a general one where it names none. */
export function useSentence() {
  const all = useTranslations();
  const t = useTranslations("problem");
  return (key: string): string =>
    all.has(key as never) ? all(key as never, messageFigures as never) : t("invalidInput");
}
