import { useFormatter, useTranslations } from "next-intl";
import { dayStyles, instantOf } from "@/components/plan/day";

/** Says a date, or a length in days, as it will be saved: "by Monday 1 March 2027", "12 weeks". */
export function useValueText(): (value: string | number) => string {
  const t = useTranslations("climb.reading");
  const format = useFormatter();
  return (value) => {
    if (typeof value === "string")
      return t("by", { date: format.dateTime(instantOf(value), dayStyles.long) });
    return value > 0 && value % 7 === 0
      ? t("weeks", { weeks: value / 7 })
      : t("days", { days: value });
  };
}
