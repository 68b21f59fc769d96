import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamRow } from "@/components/team/team-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyPage, PageHead, Section } from "@/components/ui/page";
import { parseCursor } from "@/domain/cursor";
import { teamCursorSchema, teamGroups } from "@/domain/team/team";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team"))("title") };
}

/** Whose plan is at risk, what waits for an answer, who is on their way: in that order. */
export default async function TeamPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}) {
  const { org: organization } = await params;
  const team = await orRedirect(
    `/${organization}/team`,
    api().team.overview({
      organization,
      cursor: parseCursor(teamCursorSchema, (await searchParams).after),
    }),
  );
  const t = await getTranslations("team");
  const { counts, people, direct, further, nextCursor } = team;
  if (direct + further === 0)
    return (
      <EmptyPage title={t("title")} empty={t("empty.title")}>
        {t("empty.text")}
      </EmptyPage>
    );
  return (
    <div className="@container max-w-team px-5 pt-8 pb-20 md:px-12">
      <PageHead
        eyebrow={t("count", { direct, further })}
        title={t("title")}
        lead={t.rich("lead", {
          waiting: counts.waiting,
          slipping: counts.slipping,
          strong: (chunks) => <strong className="font-medium text-ink">{chunks}</strong>,
        })}
      />
      {teamGroups.map((group) => {
        const members = people.filter((person) => person.group === group);
        if (members.length === 0) return null;
        return (
          <Section
            key={group}
            title={t(`group.${group}`)}
            tone={group === "slipping" ? "risk" : "plain"}
          >
            <ul>
              {members.map((person) => (
                <TeamRow key={person.id} organization={organization} person={person} />
              ))}
            </ul>
          </Section>
        );
      })}
      {nextCursor ? (
        <ButtonLink
          href={`/${organization}/team?after=${encodeURIComponent(JSON.stringify(nextCursor))}`}
        >
          {t("more")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
