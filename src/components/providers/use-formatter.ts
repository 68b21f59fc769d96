// biome-ignore lint/style/noRestrictedImports: Everything else imports the formatter that is made here.
import { useFormatter as useIntlFormatter, useLocale } from "next-intl";
import { useMemo } from "react";
import { isolated } from "@/domain/isolated";

/** The formatter of the reader's language, whose lists keep each text in its own direction. */
export function useFormatter() {
  const plain = useIntlFormatter();
  const locale = useLocale();
  return useMemo(
    () => ({
      ...plain,
      list: (texts: readonly string[]) => plain.list(texts.map((text) => isolated(text, locale))),
    }),
    [plain, locale],
  );
}
