"use client";

import { useTranslations } from "next-intl";
import { Suspense, useDeferredValue, useMemo, useState } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import { ownText } from "@/components/providers/own-text";
import type { MemberRow, MemberState } from "@/domain/member/member";
import { PeopleSearch } from "./people-search";
import { PersonRow } from "./person-row";

const ChangeDialog = lazyComponent(() => import("./change-dialog"));

const groups: readonly MemberState[] = ["invited", "active", "deactivated"];

/** Everybody in the organization: the invited people first, then the active ones, then the deactivated ones. */
export function PeopleTable({ people, ownId }: { people: readonly MemberRow[]; ownId: string }) {
  const t = useTranslations("people");
  const [search, setSearch] = useState("");
  const [changing, setChanging] = useState<string | null>(null);
  const query = useDeferredValue(search).trim().toLowerCase();
  const found = useMemo(
    () =>
      people.filter(
        ({ name, email }) => name.toLowerCase().includes(query) || email.includes(query),
      ),
    [people, query],
  );
  const gone = useMemo(
    () => new Set(people.filter(({ state }) => state === "deactivated").map(({ id }) => id)),
    [people],
  );
  const person = people.find(({ id }) => id === changing);
  const heading = "border-b border-line py-2 pe-4 text-start text-sm font-medium text-ink-3";
  return (
    <>
      <PeopleSearch
        among={people.length}
        value={search}
        onSearch={setSearch}
        className="mb-4 max-w-sm print:hidden"
      />
      <table className="w-full border-collapse @columns:table-fixed">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="hidden @columns:table-header-group">
          <tr>
            <th scope="col" className={heading}>
              {t("column.name")}
            </th>
            <th scope="col" className={`${heading} w-column-manager`}>
              {t("column.manager")}
            </th>
            <th scope="col" className={`${heading} w-column-rung`}>
              {t("column.rung")}
            </th>
            <th scope="col" className={`${heading} w-column-role`}>
              {t("column.role")}
            </th>
            <th scope="col" className={`${heading} w-36 pe-0`} data-print="hide">
              <span className="sr-only">{t("column.actions")}</span>
            </th>
          </tr>
        </thead>
        {groups.map((state) => {
          const rows = found.filter((one) => one.state === state);
          return rows.length === 0 ? null : (
            <tbody key={state}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={5}
                  className="border-b border-line pt-6 pb-2 text-start text-base font-semibold text-ink-2"
                >
                  {t.rich(`groupCount.${state}`, {
                    total: rows.length,
                    count: (chunks) => (
                      <span className="figures font-normal text-ink-3">{chunks}</span>
                    ),
                  })}
                </th>
              </tr>
              {rows.map((one) => (
                <PersonRow
                  key={one.id}
                  person={one}
                  isSelf={one.id === ownId}
                  managerGone={one.manager !== null && gone.has(one.manager.id)}
                  onChange={() => setChanging(one.id)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      {found.length === 0 ? (
        <p role="status" className="py-5 text-ink-2">
          {t.rich("noneFound", { query: search.trim(), own: ownText })}
        </p>
      ) : null}
      <Suspense>
        {person ? (
          <ChangeDialog
            key={person.id}
            person={person}
            people={people}
            isSelf={person.id === ownId}
            onClose={() => setChanging(null)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
