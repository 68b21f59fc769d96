import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { AskableColleague } from "@/components/mentorship/colleague-field";
import { MenteeRow } from "@/components/mentorship/mentee-row";
import { MentorRow } from "@/components/mentorship/mentor-row";
import { MentorshipRequestForm } from "@/components/mentorship/request-form";
import { RequestRow } from "@/components/mentorship/request-row";
import { IslandMessages } from "@/components/providers/messages";
import { EmptyState, Page, PageHead, Section } from "@/components/ui/page";
import type { Colleague } from "@/domain/member/member";
import type { Mentoring } from "@/domain/mentorship/mentorship";
import { ownGoalsOf } from "@/domain/mentorship/own-goals";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentorship"))("title") };
}

/** The viewer's mentors and mentees, and the requests that wait for a response. */
export default async function MentoringPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: organization } = await params;
  const [mentoring, goalList, members, shell] = await orRedirect(
    `/${organization}/mentoring`,
    Promise.all([
      api().mentorship.overview({ organization }),
      api().goal.list({ organization }),
      api().member.list({ organization }),
      api().organization.shell({ organization }),
    ]),
  );
  const t = await getTranslations("mentorship");
  const { mentors, mentees, requestsIn, requestsOut } = mentoring;
  const goals = ownGoalsOf(goalList.mine);
  const cards = new Map(
    goalList.shared.flatMap(({ goals: theirs }) => theirs).map((card) => [card.id, card]),
  );
  const me = members.find(({ id }) => id === shell.me.id);
  const colleagues = colleaguesOf(members, shell.me.id, mentoring);
  const alone = [mentors, mentees, requestsIn, requestsOut].every(({ length }) => length === 0);
  return (
    <Page>
      <PageHead
        title={t("title")}
        lead={
          alone
            ? undefined
            : t.rich("lead", {
                waiting: requestsIn.length,
                mentors: mentors.length,
                mentees: mentees.length,
                strong: (chunks) => <strong className="font-medium text-ink">{chunks}</strong>,
              })
        }
      />
      {alone ? (
        <EmptyState title={t("empty.title")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      ) : null}
      <IslandMessages
        of={["mentorship", "mentorshipResponse", "mentoring", "date", "problem", "text"]}
      >
        <Group title={t("waiting")}>
          {requestsIn.map((one) => (
            <RequestRow key={one.id} organization={organization} mentorship={one} />
          ))}
        </Group>
        <Group title={t("mentors")}>
          {mentors.map((one) => (
            <MentorRow
              key={one.id}
              organization={organization}
              mentorship={one}
              goals={goals}
              today={shell.today}
            />
          ))}
        </Group>
        <Group title={t("mentees")}>
          {mentees.map((one) => (
            <MenteeRow key={one.id} organization={organization} mentorship={one} cards={cards} />
          ))}
        </Group>
        <Group title={t("requestsOut")}>
          {requestsOut.map((one) => (
            <RequestRow key={one.id} organization={organization} mentorship={one} />
          ))}
        </Group>
        <div data-print="hide">
          <Section title={t("ask")}>
            {colleagues.length > 0 ? (
              <MentorshipRequestForm
                colleagues={colleagues}
                ownLevel={me?.rung?.level ?? null}
                goals={goals}
                today={shell.today}
              />
            ) : (
              <p className="py-5 text-ink-2">{t("nobodyElse")}</p>
            )}
          </Section>
        </div>
      </IslandMessages>
    </Page>
  );
}

/** A heading with its rows; nothing where there are no rows. */
function Group({ title, children }: { title: string; children: ReactNode[] }) {
  return children.length > 0 ? (
    <Section title={title}>
      <ul>{children}</ul>
    </Section>
  ) : null;
}

/** Everybody whom the viewer may ask, with the mentorships and requests that the two have already. */
function colleaguesOf(
  members: readonly Colleague[],
  ownId: string,
  { mentors, mentees, requestsIn, requestsOut }: Mentoring,
): AskableColleague[] {
  const existing = [...mentors, ...mentees, ...requestsIn, ...requestsOut];
  const isTaken = (id: string, as: "mentee" | "mentor") =>
    existing.some(({ other, viewerIs }) => other.id === id && viewerIs === as);
  return members
    .filter(({ id }) => id !== ownId)
    .map((colleague) => ({
      ...colleague,
      taken: { mentee: isTaken(colleague.id, "mentee"), mentor: isTaken(colleague.id, "mentor") },
    }));
}
