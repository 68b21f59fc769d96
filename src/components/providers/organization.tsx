"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The organization of the screen, the viewer in it, and the first month of its fiscal year. */
export type OrganizationContextValue = {
  organization: string;
  memberId: string;
  fiscalYearStartMonth: number;
};

const OrganizationContext = createContext<OrganizationContextValue>({
  organization: "",
  memberId: "",
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
