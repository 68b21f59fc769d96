import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Invite } from "@/components/people/invite";
import { PeopleTable } from "@/components/people/people-table";
import { IslandMessages } from "@/components/providers/messages";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHead } from "@/components/ui/page";
import { api, orRedirect } from "@/server/api/caller";

type Props = { params: Promise<{ org: string }> };

/** The page and its title share it. For others than those who manage the organization neither is there. */
const readPage = cache((organization: string) =>
  orRedirect(
    `/${organization}/admin/people`,
    Promise.all([
      api().member.overview({ organization }),
      api().organization.shell({ organization }),
    ]),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await readPage((await params).org);
  return { title: (await getTranslations("people"))("title") };
}

/** The people of the organization with their roles and managers, for admins and owners. */
export default async function PeoplePage({ params }: Props) {
  const { org: organization } = await params;
  const [{ people, inviteAs }, shell] = await readPage(organization);
  const t = await getTranslations("people");
  const count = (state: string) => people.filter((one) => one.state === state).length;
  return (
    <Page width="wide">
      {people.length > 1 ? (
        <PageHead
          eyebrow={shell.organization.name}
          title={t("title")}
          lead={t("lead", { active: count("active"), invited: count("invited") })}
        />
      ) : (
        <PageHead
          eyebrow={t("title")}
          title={t("empty.title", { organization: shell.organization.name })}
          lead={t("empty.text")}
        >
          <ButtonLink href={`/${organization}/goals/new`} className="mt-5">
            {t("empty.goal")}
          </ButtonLink>
        </PageHead>
      )}
      <IslandMessages of={["people", "problem", "text", "email"]}>
        <Invite people={people} roles={inviteAs} />
        <PeopleTable people={people} ownId={shell.me.id} />
      </IslandMessages>
    </Page>
  );
}
