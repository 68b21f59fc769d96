import { useTranslations } from "next-intl";
import { useMessageValues } from "@/components/providers/use-message-values";
import { Button } from "@/components/ui/button";
import type { DateAlternative, DateRules } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import type { ParsedDate } from "./use-parsed-date";

/** Why words are no date that can be taken, in a sentence; null while there is nothing against them. */
export function useRefusal(parsed: ParsedDate | null): string | null {
  const t = useTranslations("date");
  const values = useMessageValues();
  if (!parsed || parsed.ok) return null;
  if (parsed.error.reason === "notLoaded") return t("notTakenYet");
  const { reason, understood, notUnderstood } = parsed.error;
  if (reason === "outOfRange") {
    const { earliestDate, latestDate } = values;
    return t(reason, { earliestDate, latestDate });
  }
  if (reason === "past") return t(reason, { notUnderstood });
  return understood ? t("partly", { understood, notUnderstood }) : t("notADate");
}

/** What else the words may mean, each to be chosen. */
export function OtherDates({
  alternatives,
  rules,
  pick,
}: {
  alternatives: readonly DateAlternative[];
  rules: DateRules;
  pick: (date: string) => void;
}) {
  const t = useTranslations("date");
  if (alternatives.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2">
      {t("orRather")}
      {alternatives.map(({ date }) => (
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
