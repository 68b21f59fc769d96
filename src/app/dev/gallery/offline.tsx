"use client";

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Announcements } from "@/components/providers/announce";
import { OrganizationProvider } from "@/components/providers/organization";
import { ApiProvider } from "@/components/providers/trpc";
import { memberId, organization } from "./fixtures/people";

/** What every component finds about it on a screen, with no connection: nothing shown here reaches the server. */
export function Offline({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <WithoutConnection>
        <OrganizationProvider
          value={{ organization, memberId, timeZone: "UTC", fiscalYearStartMonth: 1 }}
        >
          <Announcements>{children}</Announcements>
        </OrganizationProvider>
      </WithoutConnection>
    </ApiProvider>
  );
}

function WithoutConnection({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  // Before anything below asks for something; on the server nothing does, and other requests share its state.
  useState(() => typeof window !== "undefined" && onlineManager.setOnline(false));
  useEffect(() => {
    onlineManager.setOnline(false);
    return () => {
      // What waits to be sent must not leave when the connection is back.
      client.clear();
      onlineManager.setOnline(true);
    };
  }, [client]);
  return children;
}
