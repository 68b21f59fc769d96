"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { MemberRow } from "@/domain/member/member";
import { PeopleSearch } from "./people-search";

/** Several people, ticked in a list that can be narrowed by typing. Says of each whom they report to now. */
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
  const id = useId();
  const [search, setSearch] = useState("");
  const query = search.trim().toLowerCase();
  const shown = people.filter(({ name }) => name.toLowerCase().includes(query));
  const names = people.filter((one) => chosen.includes(one.id)).map(({ name }) => name);
  const toggle = (personId: string) =>
    onChange(
      chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId],
    );
  return (
    <fieldset aria-describedby={`${id}-chosen`} className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("invite.reports")}</legend>
      <div className="rounded border border-line-strong">
        <PeopleSearch
          among={people.length}
          value={search}
          onSearch={setSearch}
          className="h-11 w-full border-b border-line bg-transparent px-3 placeholder:text-ink-3"
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <ul className="max-h-44 overflow-y-auto px-3 py-1">
          {shown.map(({ id: personId, name, manager }) => (
            <li key={personId}>
              <label className="flex min-h-9 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  className="tick size-[18px] shrink-0"
                  checked={chosen.includes(personId)}
                  onChange={() => toggle(personId)}
                />
                <span className="min-w-0 break-words">
                  {name}
                  {manager ? (
                    <span className="text-sm text-ink-3">
                      {" "}
                      {t("invite.now", { name: manager.name })}
                    </span>
                  ) : null}
                </span>
              </label>
            </li>
          ))}
          {shown.length === 0 ? (
            <li className="py-2 text-ink-2">{t("noneFound", { query: search.trim() })}</li>
          ) : null}
        </ul>
      </div>
      <p id={`${id}-chosen`} aria-live="polite" className="mt-1.5 text-sm text-ink-3">
        {names.length > 0 ? names.join(", ") : t("invite.reportsHint")}
      </p>
    </fieldset>
  );
}
