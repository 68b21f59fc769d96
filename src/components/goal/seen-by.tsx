import { useTranslations } from "next-intl";
import { useFormatter } from "@/components/providers/use-formatter";

/** Who sees a goal: names, and audiences in words, as a list of its own beside its label. */
export function SeenBy({ names }: { names: readonly string[] }) {
  const t = useTranslations("goal");
  const format = useFormatter();
  if (names.length === 0) return t("private");
  return (
    <>
      <span>{t("seenBy")}</span> <span>{format.list(names)}</span>
    </>
  );
}
