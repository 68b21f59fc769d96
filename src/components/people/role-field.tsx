"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import type { Role } from "@/domain/member/member";

const order: readonly Role[] = ["member", "admin", "owner"];

/** What somebody may do here, said in what it means. */
export function RoleField({
  id,
  value,
  roles,
  hint,
  error,
  onChange,
}: {
  id: string;
  value: Role;
  /** Those the viewer may give. */
  roles: readonly Role[];
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
        const chosen = order.find((role) => role === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {order
        .filter((role) => roles.includes(role) || role === value)
        .map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
    </SelectField>
  );
}
