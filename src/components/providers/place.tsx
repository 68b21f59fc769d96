"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The organization one stands in, and how it counts its year. */
export type Place = { organization: string; fiscalYearStartMonth: number };

const PlaceContext = createContext<Place>({ organization: "", fiscalYearStartMonth: 1 });

export const usePlace = () => useContext(PlaceContext);

export function PlaceProvider({ place, children }: { place: Place; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}
