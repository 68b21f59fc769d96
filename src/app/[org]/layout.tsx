import type { ReactNode } from "react";
import { Announcements } from "@/components/providers/announce";
import { IslandMessages } from "@/components/providers/messages";
import { OrganizationProvider } from "@/components/providers/organization";
import { ApiProvider } from "@/components/providers/trpc";
import { PaletteTrigger } from "@/components/shell/palette-trigger";
import { ReportTimeZone } from "@/components/shell/report-time-zone";
import { screensFor } from "@/components/shell/screens";
import { Shell } from "@/components/shell/shell";
import { SignOut } from "@/components/shell/sign-out";
import { api, orRedirect, requestedPath } from "@/server/api/caller";

/** The frame of an organization. For everybody but its active members the page is not found. */
export default async function OrganizationLayout({
  params,
  children,
}: {
  params: Promise<{ org: string }>;
  children: ReactNode;
}) {
  const { org } = await params;
  const shell = await orRedirect(
    await requestedPath(),
    api().organization.shell({ organization: org }),
  );
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
            {shell.me.timeZone === null ? <ReportTimeZone /> : null}
          </Announcements>
        </IslandMessages>
      </OrganizationProvider>
    </ApiProvider>
  );
}
