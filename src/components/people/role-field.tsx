"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select";
import type { Role } from "@/domain/member/member";

const order: readonly Role[] = ["member", "admin", "owner"];

/** A person's role, with what it allows them to do as its hint. */
export function RoleField({
  value,
  roles,
  hint,
  onChange,
  ...field
}: {
  value: Role;
  /** The roles that the viewer may give. */
  roles: readonly Role[];
  hint?: string | undefined;
  error?: string | undefined;
  inputRef?: (element: HTMLElement | null) => void;
  onChange: (role: Role) => void;
}) {
  const t = useTranslations("people");
  return (
    <SelectField
      {...field}
      label={t("column.role")}
      value={value}
      hint={hint ?? t(`roleMeans.${value}`)}
      onChange={(id) => {
        const chosen = order.find((role) => role === id);
        if (chosen) onChange(chosen);
      }}
      options={order
        .filter((role) => roles.includes(role) || role === value)
        .map((role) => ({ id: role, label: t(`role.${role}`) }))}
    />
  );
}
