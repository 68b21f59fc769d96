import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Announcements } from "@/components/providers/announce";
import { IslandMessages } from "@/components/providers/messages";
import { OrganizationProvider } from "@/components/providers/organization";
import { ApiProvider } from "@/components/providers/trpc";
import { PageListeners } from "@/components/shell/page-listeners";
import { PaletteTrigger } from "@/components/shell/palette-trigger";
import { ReportTimeZone } from "@/components/shell/report-time-zone";
import { screensFor } from "@/components/shell/screens";
import { Shell } from "@/components/shell/shell";
import { SignOut } from "@/components/shell/sign-out";
import { shellIfFound, shellOf } from "@/server/api/caller";

type Props = { params: Promise<{ org: string }> };

/** Overrides the child page's title when the organization is not found. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (await shellIfFound((await params).org)) return {};
  const page = (await getTranslations("notFound"))("title");
  const title = (await getTranslations("product"))("pageTitle", { page });
  return { title: { default: title, template: title } };
}

/** The frame of an organization. For everybody but its active members the page is not found. */
export default async function OrganizationLayout({
  params,
  children,
}: Props & { children: ReactNode }) {
  const { org } = await params;
  const shell = await shellOf(org);
  return (
    <ApiProvider>
      <OrganizationProvider
        value={{
          organization: org,
          memberId: shell.me.id,
          timeZone: shell.me.timeZone ?? "UTC",
          fiscalYearStartMonth: shell.organization.fiscalYearStartMonth,
        }}
      >
        <IslandMessages
          of={["announce", "palette", "screens", "keys", "problem", "text", "failed"]}
        >
          <Announcements>
            <Shell
              organization={shell.organization}
              me={shell.me}
              screens={screensFor(org, shell.shows, "column")}
              palette={
                <PaletteTrigger
                  organization={org}
                  screens={screensFor(org, shell.shows, "palette")}
                />
              }
              signOut={<SignOut />}
            >
              {children}
            </Shell>
            <PageListeners />
            {shell.me.timeZone === null ? <ReportTimeZone /> : null}
          </Announcements>
        </IslandMessages>
      </OrganizationProvider>
    </ApiProvider>
  );
}
