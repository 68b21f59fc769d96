import type { ReactNode } from "react";
import { Announcements } from "@/components/providers/announce";
import { IslandMessages } from "@/components/providers/messages";
import { PlaceProvider } from "@/components/providers/place";
import { ApiProvider } from "@/components/providers/trpc";
import { PaletteTrigger } from "@/components/shell/palette-trigger";
import { ReportTimeZone } from "@/components/shell/report-time-zone";
import { Shell } from "@/components/shell/shell";
import { SignOut } from "@/components/shell/sign-out";
import { api, orElsewhere, requestedPath } from "@/server/api/caller";

/** The frame of an organization. Who is no active member of it finds nothing here. */
export default async function OrganizationLayout({
  params,
  children,
}: {
  params: Promise<{ org: string }>;
  children: ReactNode;
}) {
  const { org } = await params;
  const here = await orElsewhere(
    await requestedPath(),
    api().organization.here({ organization: org }),
  );
  return (
    <ApiProvider>
      <PlaceProvider
        place={{
          organization: org,
          memberId: here.me.id,
          fiscalYearStartMonth: here.organization.fiscalYearStartMonth,
        }}
      >
        <IslandMessages of={["announce", "palette", "keys", "problem", "text"]}>
          <Announcements>
            <Shell
              organization={here.organization}
              me={here.me}
              shows={here.shows}
              palette={<PaletteTrigger organization={org} />}
              signOut={<SignOut />}
            >
              {children}
            </Shell>
            {here.me.timeZone === null ? <ReportTimeZone /> : null}
          </Announcements>
        </IslandMessages>
      </PlaceProvider>
    </ApiProvider>
  );
}
