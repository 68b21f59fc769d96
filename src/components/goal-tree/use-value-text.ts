import { useTranslations } from "next-intl";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useFormatter } from "@/components/providers/use-formatter";
import { lengthOf } from "@/domain/plan/length";

/** A day and its weekday, each for itself: platforms put different signs between the two, so a message joins them. */
export function useWeekday() {
  const format = useFormatter();
  return (date: string, style: "full" | "dayAndMonth" = "full") => ({
    weekday: format.dateTime(instantOf(date), dayStyles.weekday),
    day: format.dateTime(instantOf(date), dayStyles[style]),
  });
}

/** What a message fills in that says a date, or a length in days, within its sentence. */
export function useValueArguments() {
  const weekday = useWeekday();
  return (value: string | number) =>
    typeof value === "string"
      ? { unit: "date", count: 0, ...weekday(value) }
      : { ...lengthOf(value, "exact"), weekday: "", day: "" };
}

/** Says a date, or a length in days, as it will be saved: "by Monday 1 March 2027", "12 weeks". */
export function useValueText(): (value: string | number) => string {
  const t = useTranslations("climb.reading");
  const length = useTranslations("duration");
  const weekday = useWeekday();
  return (value) =>
    typeof value === "string"
      ? t("by", weekday(value))
      : length("length", lengthOf(value, "exact"));
}
