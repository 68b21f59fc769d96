"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ownText } from "@/components/providers/own-text";
import { useFormatter } from "@/components/providers/use-formatter";
import { Checkbox } from "@/components/ui/checkbox";
import { toggled } from "@/components/ui/toggled";
import type { MemberRow } from "@/domain/member/member";
import { PeopleSearch } from "./people-search";

/** Chooses the people who will report to the invited one, and says whom each reports to now. */
export function ReportsPicker({
  people,
  chosen,
  onChange,
}: {
  people: readonly MemberRow[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslations("people");
  const format = useFormatter();
  const id = useId();
  const [search, setSearch] = useState("");
  const query = search.trim().toLowerCase();
  const shown = people.filter(({ name }) => name.toLowerCase().includes(query));
  const names = people.filter((one) => chosen.includes(one.id)).map(({ name }) => name);
  return (
    <fieldset aria-describedby={`${id}-chosen`} className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("invite.reports")}</legend>
      <div className="rounded border border-line-strong">
        <PeopleSearch
          among={people.length}
          value={search}
          onSearch={setSearch}
          inputClass="h-11 w-full border-b border-line bg-transparent px-3 placeholder:text-ink-3"
        />
        <ul className="max-h-44 overflow-y-auto px-3 py-1">
          {shown.map(({ id: personId, name, manager }) => (
            <li key={personId}>
              <Checkbox
                isSelected={chosen.includes(personId)}
                onChange={() => onChange(toggled(chosen, personId))}
              >
                {t.rich("invite.person", {
                  name,
                  hasManager: manager ? "yes" : "no",
                  manager: manager?.name ?? "",
                  own: ownText,
                  quiet: (chunks) => <span className="text-sm text-ink-3">{chunks}</span>,
                })}
              </Checkbox>
            </li>
          ))}
          {shown.length === 0 ? (
            <li className="py-2 text-ink-2">
              {t.rich("noneFound", { query: search.trim(), own: ownText })}
            </li>
          ) : null}
        </ul>
      </div>
      <p id={`${id}-chosen`} aria-live="polite" className="mt-1.5 text-sm text-ink-3">
        {names.length > 0 ? format.list(names) : t("invite.reportsHint")}
      </p>
    </fieldset>
  );
}
