import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/providers/trpc";
import type { ScreenLink } from "./screens";

type Entry = {
  href: string;
  name: string;
  note?: string | undefined;
  /** The day by which a goal is to be reached: tells apart two that say the same. */
  by?: string;
};

type Group = { key: "go" | "goals" | "people"; entries: Entry[] };

/** The screens, readable goals and people. What is not loaded yet is left out. */
export function usePaletteGroups(organization: string, screens: readonly ScreenLink[]): Group[] {
  const nameOf = useTranslations("screens");
  const trpc = useTRPC();
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
  return [
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
}
