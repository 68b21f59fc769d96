import { useTranslations } from "next-intl";

/**
 * The number of characters over the limit; 0 or less while the text fits. Spaces at both ends do not count, because they
 * are not stored.
 */
const excessOf = (text: string, limit: number): number => text.trim().length - limit;

/**
 * Says by how much a text is too long; null while it fits. A field accepts a text that is too long and says so, because
 * cutting it would lose words unseen.
 */
export function useTooLong() {
  const t = useTranslations("text");
  return (text: string, limit: number): string | null => {
    const excess = excessOf(text, limit);
    return excess > 0 ? t("tooLongBy", { excess }) : null;
  };
}
