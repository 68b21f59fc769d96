import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { IslandMessages } from "@/components/providers/messages";
import { Questions } from "@/components/today/questions";
import { RecentCommentRow } from "@/components/today/recent-comment-row";
import { StepRow } from "@/components/today/step-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import type { Overview } from "@/domain/goal/overview";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screens"))("today") };
}

/** What is next, what slips, what waits for me, what people said. */
export default async function TodayPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: organization } = await params;
  const overview = await orRedirect(`/${organization}`, api().today.overview({ organization }));
  const t = await getTranslations("today");
  const format = await getFormatter();
  const { waiting, late, startsSoon } = overview;
  const requestCount = waiting.consents.length + waiting.mentorships.length;
  const urgent = new Set([...late.first, ...startsSoon.first].map(({ nodeId }) => nodeId));
  const next = overview.next.filter(({ nodeId }) => !urgent.has(nodeId));
  // Comments that wait for the viewer's answer are in the list above, so they are left out here.
  const unanswered = new Set(waiting.threads.first.map(({ commentId }) => commentId));
  const recentComments = overview.recentComments.filter(
    ({ commentId }) => !unanswered.has(commentId),
  );
  const quiet =
    overview.goals > 0 &&
    requestCount + waiting.threads.count + late.count + startsSoon.count === 0;
  return (
    <div className="max-w-3xl px-5 pt-8 pb-20 md:px-12">
      <PageHead
        eyebrow={t("title")}
        title={format.dateTime(new Date(`${overview.today}T00:00:00Z`), {
          weekday: "long",
          day: "numeric",
          month: "long",
          timeZone: "UTC",
        })}
        lead={quiet ? t("quiet") : overview.goals > 0 ? <Lead overview={overview} /> : undefined}
      />
      <IslandMessages of={["today", "mentorshipResponse", "problem"]}>
        {requestCount + waiting.threads.count > 0 ? (
          <Section title={t("waiting")}>
            <ul>
              <Questions waiting={waiting} />
              {waiting.threads.first.map((thread) => (
                <RecentCommentRow
                  key={thread.commentId}
                  organization={organization}
                  comment={thread}
                />
              ))}
            </ul>
          </Section>
        ) : null}
        {late.count + startsSoon.count > 0 ? (
          <Section title={t("startsSoon")} tone="risk">
            <ul>
              {[...late.first, ...startsSoon.first].map((step) => (
                <StepRow key={step.nodeId} step={step} />
              ))}
            </ul>
          </Section>
        ) : null}
        {next.length > 0 ? (
          <Section title={t("next")}>
            <ul>
              {next.map((step) => (
                <StepRow key={step.nodeId} step={step} />
              ))}
            </ul>
          </Section>
        ) : null}
      </IslandMessages>
      {overview.goals === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={
            <ButtonLink href={`/${organization}/goals/new`} variant="solid">
              {t("empty.action")}
            </ButtonLink>
          }
        >
          <p>{t("empty.text")}</p>
        </EmptyState>
      ) : null}
      {recentComments.length > 0 ? (
        <Section title={t("recentComments")}>
          <ul>
            {recentComments.map((comment) => (
              <RecentCommentRow
                key={comment.commentId}
                organization={organization}
                comment={comment}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

async function Lead({ overview: { waiting, late, startsSoon } }: { overview: Overview }) {
  const t = await getTranslations("today");
  return t("lead", {
    waiting: waiting.consents.length + waiting.mentorships.length + waiting.threads.count,
    late: late.count,
    startsSoon: startsSoon.count,
  });
}
