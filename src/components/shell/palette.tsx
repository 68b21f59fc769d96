"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  useFilter,
} from "react-aria-components";
import { Day } from "@/components/plan/day";
import { useTRPC } from "@/components/providers/trpc";
import { Dialog } from "@/components/ui/dialog";
import type { ScreenLink } from "./screens";

type Entry = {
  href: string;
  name: string;
  note?: string | undefined;
  /** The day by which a goal is to be reached: tells apart two that say the same. */
  by?: string;
};

/** Everything one can go to, by typing a part of its name. */
export default function Palette({
  organization,
  screens,
  onClose,
}: {
  organization: string;
  screens: readonly ScreenLink[];
  onClose: () => void;
}) {
  const t = useTranslations("palette");
  const nameOf = useTranslations("screens");
  const router = useRouter();
  const trpc = useTRPC();
  const { contains } = useFilter({ sensitivity: "base" });
  const goals = useQuery(trpc.goal.list.queryOptions({ organization }));
  const people = useQuery(trpc.member.list.queryOptions({ organization }));
  const home = `/${organization}`;
  const entryOf = (
    goal: { id: string; statement: string; targetDate: string },
    note?: string,
  ): Entry => ({
    href: `${home}/goals/${goal.id}`,
    name: goal.statement,
    note,
    by: goal.targetDate,
  });
  const groups: { key: "go" | "goals" | "people"; entries: Entry[] }[] = [
    {
      key: "go",
      entries: screens.map(({ name, href }) => ({ href, name: nameOf(name) })),
    },
    {
      key: "goals",
      entries: [
        ...(goals.data?.mine ?? []).map((goal) => entryOf(goal)),
        ...(goals.data?.shared ?? []).flatMap(({ owner, goals: theirs }) =>
          theirs.map((goal) => entryOf(goal, owner.name)),
        ),
      ],
    },
    {
      key: "people",
      entries: (people.data ?? []).map((member) => ({
        href: `${home}/team/${member.id}`,
        name: member.name,
        note: member.rung?.name,
      })),
    },
  ];
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog title={null} onClose={onClose}>
      <Autocomplete filter={contains}>
        {/* The dialog scrolls as one, so that keys scroll it from the field; the field itself stays in sight. */}
        <SearchField
          aria-label={t("search")}
          autoFocus
          className="sticky -top-5 z-10 -mt-5 border-b border-line bg-paper pt-5 pb-3 md:-top-6 md:-mt-6 md:pt-6"
        >
          <Input
            placeholder={t("search")}
            className="w-full bg-transparent font-serif text-title outline-none placeholder:text-ink-3"
          />
        </SearchField>
        <Menu
          aria-label={t("results")}
          className="mt-3 outline-none"
          renderEmptyState={() => <p className="py-4 text-ink-2">{t("nothing")}</p>}
          onAction={(key) => go(String(key))}
        >
          {groups
            .filter(({ entries }) => entries.length > 0)
            .map(({ key, entries }) => (
              <MenuSection key={key} className="mb-3">
                <Header className="pb-1 text-xs font-semibold text-ink-3">
                  {t(`group.${key}`)}
                </Header>
                {entries.map(({ href, name, note, by }) => (
                  <MenuItem
                    key={href}
                    id={href}
                    textValue={`${name} ${note ?? ""}`}
                    className="flex min-h-9 scroll-mt-24 scroll-mb-5 cursor-pointer items-center justify-between gap-4 rounded px-2 outline-none data-[focused]:bg-raised data-[focused]:shadow-[inset_3px_0_0_var(--forward)]"
                  >
                    <bdi className="truncate">{name}</bdi>
                    {note || by ? (
                      <span className="shrink-0 text-sm text-ink-3">
                        {note}
                        {note && by ? " · " : null}
                        {by ? <Day date={by} /> : null}
                      </span>
                    ) : null}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
