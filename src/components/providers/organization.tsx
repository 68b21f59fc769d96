"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The organization of the screen, the viewer in it with their time zone, and the first month of its fiscal year. */
export type OrganizationContextValue = {
  organization: string;
  memberId: string;
  timeZone: string;
  fiscalYearStartMonth: number;
};

const OrganizationContext = createContext<OrganizationContextValue>({
  organization: "",
  memberId: "",
  timeZone: "UTC",
  fiscalYearStartMonth: 1,
});

export const useOrganization = () => useContext(OrganizationContext);

export function OrganizationProvider({
  value,
  children,
}: {
  value: OrganizationContextValue;
  children: ReactNode;
}) {
  return <OrganizationContext value={value}>{children}</OrganizationContext>;
}
