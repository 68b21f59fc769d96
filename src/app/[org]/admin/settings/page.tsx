import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LanguageForm } from "@/components/organization/language-form";
import { NameForm } from "@/components/organization/name-form";
import { IslandMessages } from "@/components/providers/messages";
import { Page, PageHead, Section } from "@/components/ui/page";
import { api, languagesToChoose, orRedirect } from "@/server/api/caller";
import { saveLanguage, saveName } from "./actions";

type Props = { params: Promise<{ org: string }> };

/** The page and its title share it. For others than those who manage the organization neither is there. */
const readSettings = cache((organization: string) =>
  orRedirect(`/${organization}/admin/settings`, api().organization.settings({ organization })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readSettings((await params).org);
  return { title: (await getTranslations("organization"))("title") };
}

/** The name and the language of the organization, for those who manage it. */
export default async function OrganizationPage({ params }: Props) {
  const { org: organization } = await params;
  const { name, locale } = await readSettings(organization);
  const t = await getTranslations("organization");
  const languages = languagesToChoose();
  return (
    <Page width="narrow">
      <PageHead eyebrow={name} title={t("title")} />
      <Section title={t("name.title")}>
        <IslandMessages of={["organization", "problem", "text"]}>
          <NameForm action={saveName.bind(null, organization)} name={name} />
        </IslandMessages>
        <p className="text-sm text-ink-2">{t("name.address", { address: `/${organization}` })}</p>
      </Section>
      {languages.length > 1 ? (
        <Section title={t("language.title")}>
          <IslandMessages of={["organization", "problem", "text"]}>
            <LanguageForm
              action={saveLanguage.bind(null, organization)}
              locale={locale}
              languages={languages}
            />
          </IslandMessages>
        </Section>
      ) : null}
    </Page>
  );
}
