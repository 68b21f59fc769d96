"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import type { Colleague } from "@/domain/member/member";

export type AskableColleague = Colleague & {
  /** By the viewer's role: true where the two have such a mentorship or a request for one already. */
  taken: { mentee: boolean; mentor: boolean };
};

/** A colleague, by name and rung; who stands higher than `above` comes first, as the likelier mentor. */
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
  const options = useMemo(() => {
    const isAbove = ({ rung }: AskableColleague) =>
      above !== null && rung !== null && rung.level > above;
    const optionsOf = (some: readonly AskableColleague[]) =>
      some.map(({ id, name, rung }) => ({
        id,
        name,
        label: rung ? t("colleague", { name, rung: rung.name }) : name,
      }));
    const further = optionsOf(colleagues.filter(isAbove));
    const others = optionsOf(colleagues.filter((one) => !isAbove(one)));
    if (further.length === 0) return others;
    return [
      { label: t("further"), options: further },
      { label: t("others"), options: others },
    ];
  }, [colleagues, above, t]);
  return (
    <ComboBox
      {...field}
      placeholder={t("choose")}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
