"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The organization one stands in, who one is there, and how it counts its year. */
export type Place = { organization: string; memberId: string; fiscalYearStartMonth: number };

const PlaceContext = createContext<Place>({
  organization: "",
  memberId: "",
  fiscalYearStartMonth: 1,
});

export const usePlace = () => useContext(PlaceContext);

export function PlaceProvider({ place, children }: { place: Place; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}
