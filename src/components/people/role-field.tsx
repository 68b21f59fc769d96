"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import type { MemberRow } from "@/domain/member/member";

type Role = MemberRow["role"];
const roles: readonly Role[] = ["member", "admin", "owner"];

/** What somebody may do here, said in what it means. */
export function RoleField({
  id,
  value,
  withOwner,
  hint,
  error,
  onChange,
}: {
  id: string;
  value: Role;
  /** Only owners make owners. */
  withOwner: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (role: Role) => void;
}) {
  const t = useTranslations("people");
  return (
    <SelectField
      id={id}
      label={t("column.role")}
      value={value}
      hint={hint ?? t(`roleMeans.${value}`)}
      error={error}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {roles
        .filter((role) => role !== "owner" || withOwner)
        .map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
    </SelectField>
  );
}
