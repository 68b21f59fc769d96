"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { type PackedRecord, unpackLists } from "@/domain/columns";

type Query = DehydratedState["queries"][number];
/** As `hydration` sends them: a query with its data, or with the record that its data are packed in. */
type SentQuery = Omit<Query, "state"> & {
  state: Omit<Query["state"], "data">;
  data?: unknown;
  packed?: PackedRecord;
};

/**
 * Gives the islands below it the queries that the server has fetched. They are one JSON text, because React would
 * serialize an object value by value, on the server and again in the browser.
 */
export function Hydrate({ json, children }: { json: string; children: ReactNode }) {
  const state = useMemo(() => hydrated(json), [json]);
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}

function hydrated(json: string): DehydratedState {
  const { queries, ...others } = JSON.parse(json);
  const received = queries.map(
    ({ state, data, packed, ...query }: SentQuery): Query => ({
      ...query,
      state: { ...state, data: packed ? unpackLists(packed) : data },
    }),
  );
  return { ...others, queries: received };
}
