import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProgressLine } from "@/components/goal/fit";
import { GoalLink } from "@/components/goal/goal-link";
import { LadderDrawing } from "@/components/ladder/ladder-drawing";
import { AskMentor } from "@/components/member/ask-mentor";
import { Consent } from "@/components/member/consent";
import { RungForm } from "@/components/member/rung-form";
import { Day } from "@/components/plan/day";
import { IslandMessages } from "@/components/providers/messages";
import { Page, PageHead, Section } from "@/components/ui/page";
import { api, orRedirect } from "@/server/api/caller";

type Props = { params: Promise<{ org: string; member: string }> };

/** The page and its title share it. */
const readPage = cache((organization: string, memberId: string) =>
  orRedirect(
    `/${organization}/team/${memberId}`,
    Promise.all([
      api().member.page({ organization, memberId }),
      api().organization.shell({ organization }),
    ]),
  ),
);

const pageOf = async ({ params }: Props) => {
  const { org, member } = await params;
  return readPage(org, member);
};

/** A person as every member sees them: their rung and their career path; of their plans only what is shared. */
export default async function MemberPage(props: Props) {
  const { org: organization } = await props.params;
  const [page, shell] = await pageOf(props);
  const { member, positions, ladder, path, reports, can } = page;
  const t = await getTranslations("member");
  return (
    <Page>
      <PageHead
        eyebrow={
          member.manager ? (
            <Link href={`/${organization}/team/${member.manager.id}`} className="hover:underline">
              {t("reportsTo", { name: member.manager.name })}
            </Link>
          ) : (
            t("noManager")
          )
        }
        title={member.name}
        lead={
          member.state === "active"
            ? member.currentRung
              ? t.rich("currentRung", {
                  rung: member.currentRung.name,
                  date: () => <Day date={member.currentRung?.since ?? ""} as="month" />,
                })
              : t("noRung")
            : t(`state.${member.state}`)
        }
      />
      {ladder ? (
        <Section title={t("path")}>
          <div className="pt-4">
            <LadderDrawing ladder={ladder} path={path} />
          </div>
        </Section>
      ) : null}
      <Goals organization={organization} page={page} />
      {positions.length > 0 ? <Positions positions={positions} /> : null}
      <IslandMessages of={["member", "mentoring", "date", "problem", "text"]}>
        {page.consent === "notAbove" ? null : (
          <Section title={t("consent.title")}>
            <Consent managerId={member.id} name={member.name} isGiven={page.consent === "given"} />
          </Section>
        )}
        {can.changeRung && ladder && member.state === "active" ? (
          <Section title={t("changeRung")}>
            <RungForm
              memberId={member.id}
              currentId={member.currentRung?.id ?? null}
              today={shell.today}
              rungs={ladder.rungs.map(({ id, name }) => ({ id, name }))}
            />
          </Section>
        ) : null}
        {can.askForMentorship ? (
          <Section title={t("mentorship")}>
            <AskMentor memberId={member.id} name={member.name} />
          </Section>
        ) : null}
      </IslandMessages>
      {reports.length > 0 ? <Reports organization={organization} reports={reports} /> : null}
    </Page>
  );
}

type MemberPageData = Awaited<ReturnType<typeof pageOf>>[0];

async function Goals({ organization, page }: { organization: string; page: MemberPageData }) {
  const t = await getTranslations("member");
  const inGoal = await getTranslations("goal");
  const { goals, member } = page;
  const stepsDone = ({ progress: { done, total } }: MemberPageData["goals"][number]) =>
    total === 0 ? inGoal("noSteps") : inGoal("stepsDonePlain", { done, total });
  return (
    <Section title={page.isSelf ? t("myGoals") : t("goals", { name: member.name })}>
      {goals.length === 0 ? (
        <p className="py-5 text-ink-2">
          {page.isSelf ? t("noGoals") : t("nothingShared", { name: member.name })}
        </p>
      ) : (
        <ul>
          {goals.map((goal) => (
            <li
              key={goal.id}
              className="grid gap-x-8 border-b border-line py-4 @pair:grid-cols-member"
            >
              <h3 className="font-serif text-lg">
                <GoalLink organization={organization} goal={goal} />
                <span className="block font-sans text-sm text-ink-2">
                  {goal.reachedOn
                    ? inGoal.rich("reachedOn", { date: () => <Day date={goal.reachedOn ?? ""} /> })
                    : t.rich("by", { date: () => <Day date={goal.targetDate} /> })}
                </span>
              </h3>
              <div className="text-sm">
                <span className="figures">{stepsDone(goal)}</span>
                <ProgressLine percent={goal.progress.percent} label={stepsDone(goal)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

async function Positions({ positions }: Pick<MemberPageData, "positions">) {
  const t = await getTranslations("member");
  return (
    <Section title={t("history")}>
      <ol>
        {positions.map(({ id, rung, startedOn, endedOn, decidedBy }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3"
          >
            <bdi className="font-medium">{rung.name}</bdi>
            <span className="figures text-ink-2">
              {t.rich(endedOn ? "fromTo" : "since", {
                from: () => <Day date={startedOn} />,
                until: () => <Day date={endedOn ?? ""} />,
                hasDecider: decidedBy ? "yes" : "no",
                name: decidedBy?.name ?? "",
              })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

async function Reports({
  organization,
  reports,
}: Pick<MemberPageData, "reports"> & { organization: string }) {
  const t = await getTranslations("member");
  return (
    <Section title={t("reports")}>
      <ul>
        {reports.map((report) => (
          <li key={report.id} className="flex justify-between gap-6 border-b border-line py-3">
            <Link
              href={`/${organization}/team/${report.id}`}
              className="font-medium hover:underline underline-offset-4"
            >
              {report.name}
            </Link>
            <span className="text-ink-2">{report.currentRung?.name ?? t("noRung")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ member }] = await pageOf(props);
  return { title: member.name };
}
