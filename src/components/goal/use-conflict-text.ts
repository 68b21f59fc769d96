import { useTranslations } from "next-intl";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useFormatter } from "@/components/providers/use-formatter";
import { changedFields, type GoalConflict } from "./edited-goal";

/** Tells what somebody else has changed of a goal, each field with its current value. */
export function useConflictText(): (conflict: GoalConflict) => string {
  const t = useTranslations("goal");
  const format = useFormatter();
  return ({ before, current }) => {
    const { statement, targetDate, order } = changedFields(before, current);
    return t("stale", {
      hasStatement: statement === undefined ? "no" : "yes",
      statement: statement ?? "",
      hasDate: targetDate === undefined ? "no" : "yes",
      date: targetDate === undefined ? "" : format.dateTime(instantOf(targetDate), dayStyles.full),
      order: order ?? "unchanged",
    });
  };
}
