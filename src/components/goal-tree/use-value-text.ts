import { useFormatter, useTranslations } from "next-intl";
import { dayStyles, instantOf } from "@/components/plan/day";

/** A longer length in weeks is hard to imagine, and in months it would be another one. */
const maxWeeks = 26;

/** Says a day with its weekday, by a message, because platforms put different signs between the two. */
export function useLongDay(): (date: string, style?: "full" | "dayAndMonth") => string {
  const t = useTranslations("climb.reading");
  const format = useFormatter();
  return (date, style = "full") =>
    t("longDay", {
      weekday: format.dateTime(instantOf(date), dayStyles.weekday),
      day: format.dateTime(instantOf(date), dayStyles[style]),
    });
}

/** Says a date, or a length in days, as it will be saved: "by Monday 1 March 2027", "12 weeks". */
export function useValueText(): (value: string | number) => string {
  const t = useTranslations("climb.reading");
  const longDay = useLongDay();
  return (value) => {
    if (typeof value === "string") return t("by", { date: longDay(value) });
    const weeks = value / 7;
    return weeks > 0 && weeks <= maxWeeks && Number.isInteger(weeks)
      ? t("weeks", { weeks })
      : t("days", { days: value });
  };
}
