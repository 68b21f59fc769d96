import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DateRules } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import type { Reading } from "./use-parsed-date";

/** Why words are no date that can be taken, in a sentence; null while there is nothing against them. */
export function useRefusal(reading: Reading | null): string | null {
  const t = useTranslations("date");
  if (!reading || reading.ok) return null;
  if (reading.error.reason === "notLoaded") return t("notTakenYet");
  const { reason, understood, notUnderstood } = reading.error;
  if (reason === "past" || reason === "outOfRange") return t(reason, { notUnderstood });
  return understood ? t("partly", { understood, notUnderstood }) : t("notADate");
}

/** What else the words may mean, each to be chosen. */
export function OtherReadings({
  reading,
  rules,
  pick,
}: {
  reading: Reading | null;
  rules: DateRules;
  pick: (date: string) => void;
}) {
  const t = useTranslations("date");
  if (!reading?.ok || !reading.value.alternatives?.length) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2">
      {t("orRather")}
      {reading.value.alternatives.map(({ date }) => (
        <Button
          key={date}
          variant="quiet"
          className="underline"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(date)}
        >
          {t("withDistance", describeDate(date, rules))}
        </Button>
      ))}
    </p>
  );
}
