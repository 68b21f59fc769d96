import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { GoalRow } from "@/components/goal/goal-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHead, Section } from "@/components/ui/page";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goals"))("title") };
}

export default async function GoalsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: organization } = await params;
  const goals = await orRedirect(`/${organization}/goals`, api().goal.list({ organization }));
  const t = await getTranslations("goals");
  const begin = (
    <ButtonLink href={`/${organization}/goals/new`} variant="solid">
      {t("new")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead title={t("title")} />
      {goals.mine.length === 0 ? (
        <EmptyState title={t("empty.title")} action={begin}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      ) : (
        <Section title={t("mine")} action={begin}>
          <ul>
            {goals.mine.map((goal) => (
              <GoalRow key={goal.id} organization={organization} goal={goal} />
            ))}
          </ul>
        </Section>
      )}
      {goals.shared.map(({ owner, goals: theirs }) => (
        <Section
          key={owner.id}
          title={
            <Link
              href={`/${organization}/team/${owner.id}`}
              className="hover:underline underline-offset-4"
            >
              {t("of", { name: owner.name })}
            </Link>
          }
        >
          <ul>
            {theirs.map((goal) => (
              <GoalRow key={goal.id} organization={organization} goal={goal} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
