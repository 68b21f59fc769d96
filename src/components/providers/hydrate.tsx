"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";

/**
 * Gives the islands below what the server has fetched for them. It comes as one text: as an object, every row of a plan
 * would be written, read and checked for references value by value, on the server and again in the browser.
 */
export function Hydrate({ json, children }: { json: string; children: ReactNode }) {
  const state = useMemo((): DehydratedState => JSON.parse(json), [json]);
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
