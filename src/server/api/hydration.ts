import {
  dehydrate,
  type FetchQueryOptions,
  QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache } from "react";
import { packLists } from "@/domain/columns";
import { pageContext } from "./page-context";
import { appRouter } from "./root";

/** The queries that this request has fetched for the islands of its page; never shared between requests. */
const queryClient = cache(
  () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } }),
);

/** The keys and functions of all queries, made as in the browser: `trpc.goal.plan.queryOptions(…)`. */
export const trpc = createTRPCOptionsProxy({
  router: appRouter,
  ctx: pageContext,
  queryClient,
});

/** Fetches what an island will need, and returns it to the page as well. Fails as the procedure does. */
export function prefetched<Fn, Failure, Data, Key extends QueryKey>(
  options: FetchQueryOptions<Fn, Failure, Data, Key>,
): Promise<Data> {
  return queryClient().fetchQuery(options);
}

/**
 * The queries fetched so far, for `Hydrate` around the islands: they render on the server with these, and fetch nothing
 * at the start. Long lists are packed, because each page of a plan would repeat the names of its fields for each node.
 */
export function hydration(): string {
  const { queries, ...others } = dehydrate(queryClient());
  return JSON.stringify({
    ...others,
    queries: queries.map(({ state: { data, ...state }, ...query }) => ({
      ...query,
      state,
      ...(isRecord(data) ? { packed: packLists(data) } : { data }),
    })),
  });
}

const isRecord = (data: unknown): data is object =>
  typeof data === "object" && data !== null && !Array.isArray(data);
