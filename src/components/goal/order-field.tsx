"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select";
import type { GoalPlan } from "@/domain/goal/goal-plan";

type Order = GoalPlan["goal"]["order"];

const orders: readonly Order[] = ["sequence", "parallel"];

/** Chooses how what leads to a milestone or to a goal follows one another, and says what that means for the dates. */
export function OrderField({
  value,
  onChange,
}: {
  value: Order;
  onChange: (order: Order) => void;
}) {
  const t = useTranslations("goal.order");
  return (
    <SelectField
      label={t("label")}
      hint={t(`meaning.${value}`)}
      options={orders.map((id) => ({ id, label: t(id) }))}
      value={value}
      onChange={(id) => {
        const chosen = orders.find((order) => order === id);
        if (chosen && chosen !== value) onChange(chosen);
      }}
    />
  );
}
