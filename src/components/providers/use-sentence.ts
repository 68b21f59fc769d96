"use client";

import { useTranslations } from "next-intl";
import { useMessageFigures } from "./use-message-figures";

/** The sentence that a schema names by its key; a general one where it names none. */
export function useSentence() {
  const all = useTranslations();
  const t = useTranslations("problem");
  const figures = useMessageFigures();
  return (key: string): string =>
    all.has(key as never) ? all(key as never, figures as never) : t("invalidInput");
}
