"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import type { Colleague } from "@/domain/member/member";

export type AskableColleague = Colleague & {
  /** By what the viewer would be: true where the two have that between them already, or one has asked. */
  taken: { mentee: boolean; mentor: boolean };
};

/** A colleague, by name and rung; who stands higher than `above` comes first, since they know the way. */
export function ColleagueField({
  id,
  label,
  colleagues,
  above,
  value,
  error,
  onChange,
}: {
  id: string;
  label: string;
  colleagues: readonly AskableColleague[];
  above: number | null;
  value: string;
  error?: string | undefined;
  onChange: (id: string) => void;
}) {
  const t = useTranslations("mentorship");
  const isAbove = ({ rung }: AskableColleague) =>
    above !== null && rung !== null && rung.level > above;
  const further = colleagues.filter(isAbove);
  const others = colleagues.filter((one) => !isAbove(one));
  const options = (some: readonly AskableColleague[]) =>
    some.map((one) => (
      <option key={one.id} value={one.id}>
        {one.rung ? t("colleague", { name: one.name, rung: one.rung.name }) : one.name}
      </option>
    ));
  return (
    <SelectField
      id={id}
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("choose")}</option>
      {further.length > 0 ? (
        <>
          <optgroup label={t("further")}>{options(further)}</optgroup>
          <optgroup label={t("others")}>{options(others)}</optgroup>
        </>
      ) : (
        options(others)
      )}
    </SelectField>
  );
}
