"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import type { MemberRow } from "@/domain/member/member";

/** An option's id that no member has. */
const nobody = "nobody";

/** Whom somebody reports to: anybody who is a member or invited, or nobody. */
export function ManagerField({
  people,
  value,
  onChange,
  ...field
}: {
  people: readonly MemberRow[];
  value: string | null;
  hint?: string | undefined;
  error?: string | undefined;
  inputRef?: (element: HTMLElement | null) => void;
  onChange: (managerId: string | null) => void;
}) {
  const t = useTranslations("people");
  const options = useMemo(() => {
    // A manager who has left stays shown for as long as nobody chooses another.
    const choices = people.filter((one) => one.state !== "deactivated" || one.id === value);
    return [
      { id: nobody, label: t("nobody") },
      ...choices.map(({ id, name, state, currentRung }) => {
        if (state !== "active") return { id, name, label: t(`personWith.${state}`, { name }) };
        const rung = currentRung?.name;
        return { id, name, label: rung ? t("personWith.rung", { name, rung }) : name };
      }),
    ];
  }, [people, value, t]);
  return (
    <ComboBox
      {...field}
      label={t("column.manager")}
      value={value ?? nobody}
      onChange={(id) => onChange(id === nobody ? null : id)}
      options={options}
    />
  );
}
