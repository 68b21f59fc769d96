import { useTranslations } from "next-intl";

/**
 * Says by how much a text is too long; null while it fits. A field keeps all that is typed or pasted into it and says
 * this beside it, where cutting would lose words unseen.
 */
export function useTooLong() {
  const t = useTranslations("text");
  return (text: string, limit: number): string | null => {
    // Kept without the spaces around it.
    const excess = text.trim().length - limit;
    return excess > 0 ? t("tooLongBy", { excess }) : null;
  };
}
