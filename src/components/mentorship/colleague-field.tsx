"use client";

import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import type { Colleague } from "@/domain/member/member";

export type AskableColleague = Colleague & {
  /** By what the viewer would be: true where the two have that between them already, or one has asked. */
  taken: { mentee: boolean; mentor: boolean };
};

/** A colleague, by name and rung; who stands higher than `above` comes first, since they know the way. */
export function ColleagueField({
  colleagues,
  above,
  value,
  onChange,
  ...field
}: {
  label: string;
  colleagues: readonly AskableColleague[];
  above: number | null;
  value: string;
  error?: string | undefined;
  inputRef?: (element: HTMLElement | null) => void;
  onChange: (id: string) => void;
}) {
  const t = useTranslations("mentorship");
  const isAbove = ({ rung }: AskableColleague) =>
    above !== null && rung !== null && rung.level > above;
  const further = colleagues.filter(isAbove);
  const others = colleagues.filter((one) => !isAbove(one));
  const options = (some: readonly AskableColleague[]) =>
    some.map((one) => ({
      id: one.id,
      label: one.rung ? t("colleague", { name: one.name, rung: one.rung.name }) : one.name,
    }));
  return (
    <ComboBox
      {...field}
      placeholder={t("choose")}
      value={value}
      onChange={onChange}
      options={
        further.length > 0
          ? [
              { label: t("further"), options: options(further) },
              { label: t("others"), options: options(others) },
            ]
          : options(others)
      }
    />
  );
}
