import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LadderDrawing } from "@/components/ladder/ladder-drawing";
import { ButtonLink } from "@/components/ui/button";
import { EmptyPage, Page, PageHead, Section } from "@/components/ui/page";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ladder"))("title") };
}

/** Where I stand, and what the next rung expects. */
export default async function LadderPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: organization } = await params;
  const [ladder, own] = await orRedirect(
    `/${organization}/ladder`,
    Promise.all([api().ladder.current({ organization }), api().ladder.mine({ organization })]),
  );
  const t = await getTranslations("ladder");
  if (!ladder)
    return (
      <EmptyPage title={t("title")} empty={t("empty.title")}>
        {t("empty.text")}
      </EmptyPage>
    );
  const hasTarget = own.targets.length > 0;
  return (
    <Page>
      <PageHead
        eyebrow={ladder.name}
        title={own.currentRung ? t("youStand", { rung: own.currentRung.name }) : t("title")}
        lead={hasTarget ? undefined : t("noTarget")}
      >
        {hasTarget ? null : (
          <ButtonLink href={`/${organization}/goals/new`} className="mt-4">
            {t("newGoal")}
          </ButtonLink>
        )}
      </PageHead>
      <Section title={t("path")}>
        <div className="pt-4">
          <LadderDrawing ladder={ladder} path={own.path} />
        </div>
      </Section>
      {own.next.map(({ rung, expectations }) => (
        <Section key={rung.id} title={t("expects", { rung: rung.name })}>
          {rung.summary ? <p className="prose max-w-2xl py-4 text-ink-2">{rung.summary}</p> : null}
          <dl className="grid gap-x-8 gap-y-4 py-4 @pair:grid-cols-ladder">
            {expectations.map(({ id, competency, text }) => (
              <div key={id} className="@pair:contents">
                <dt className="font-semibold">{competency}</dt>
                <dd className="people-text text-ink-2">{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </Page>
  );
}
