"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import type { MemberRow } from "@/domain/member/member";

/** Whom somebody reports to: anybody who is here or invited, or nobody. */
export function ManagerField({
  id,
  people,
  value,
  hint,
  error,
  onChange,
}: {
  id: string;
  people: readonly MemberRow[];
  value: string | null;
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (managerId: string | null) => void;
}) {
  const t = useTranslations("people");
  // A manager who has left stays shown for as long as nobody chooses another.
  const choices = people.filter((one) => one.state !== "deactivated" || one.id === value);
  return (
    <SelectField
      id={id}
      label={t("column.manager")}
      value={value ?? ""}
      hint={hint}
      error={error}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t("nobody")}</option>
      {choices.map(({ id: personId, name, state, currentRung }) => (
        <option key={personId} value={personId}>
          {[name, state === "active" ? currentRung?.name : t(`is.${state}`)]
            .filter(Boolean)
            .join(", ")}
        </option>
      ))}
    </SelectField>
  );
}
