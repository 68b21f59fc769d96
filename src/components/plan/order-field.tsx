"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select";
import { type PlanOrder, planOrders } from "@/domain/plan/shared/order";

/** Chooses how what leads to a milestone or to a goal follows one another, and says what that means for the dates. */
export function OrderField({
  value,
  onChange,
}: {
  value: PlanOrder;
  onChange: (order: PlanOrder) => void;
}) {
  const t = useTranslations("goal.order");
  return (
    <SelectField
      label={t("label")}
      hint={t(`meaning.${value}`)}
      options={planOrders.map((id) => ({ id, label: t(id) }))}
      value={value}
      onChange={(id) => {
        const chosen = planOrders.find((order) => order === id);
        if (chosen && chosen !== value) onChange(chosen);
      }}
    />
  );
}
