"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";

/**
 * Gives the islands below it the queries that the server has fetched. They are one JSON text, because React would
 * serialize an object value by value, on the server and again in the browser.
 */
export function Hydrate({ json, children }: { json: string; children: ReactNode }) {
  const state = useMemo((): DehydratedState => JSON.parse(json), [json]);
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
