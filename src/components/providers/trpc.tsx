"use client";

import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { askBeforeLeaving } from "./ask-before-leaving";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

// What a click changes is drawn with the click, not by a timer after it.
notifyManager.setScheduler(queueMicrotask);

function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // What the server rendered is fresh enough to paint with; coming back to the tab asks again.
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && isPassing(error),
      },
      // A change is sent again while the records are away for a moment; it carries its own id, so it counts once.
      mutations: { retry: (failures, error) => failures < 4 && isPassing(error) },
    },
  });
  askBeforeLeaving(client);
  return client;
}

/** True for what may succeed when tried again: no connection, or the records away. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || !("data" in error)) return true;
  const data = error.data as { httpStatus?: number } | undefined;
  return data?.httpStatus === undefined || data.httpStatus === 503;
}

/** Browsers carry 64 KiB beyond the life of a page; a character has up to three bytes. */
const maxKeepaliveBytes = 20_000;

/** A change that is on its way arrives also when the page is left or loaded anew at that moment. */
const sendToTheEnd: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    keepalive: typeof init?.body === "string" && init.body.length <= maxKeepaliveBytes,
  });

let browserClient: QueryClient | undefined;

/** In a browser one client for the life of the page, so that changes under way survive where a page fails. */
function queryClientOfPage(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(queryClientOfPage);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", maxItems: 10, fetch: sendToTheEnd })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
