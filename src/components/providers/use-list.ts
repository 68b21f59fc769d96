import { useFormatter, useLocale } from "next-intl";
import { useCallback } from "react";
import { isolated } from "@/domain/isolated";

/** Joins texts into a list of the reader's language, in which each runs in its own direction. */
export function useList(): (texts: readonly string[]) => string {
  const format = useFormatter();
  const locale = useLocale();
  return useCallback(
    (texts) => format.list(texts.map((text) => isolated(text, locale))),
    [format, locale],
  );
}
