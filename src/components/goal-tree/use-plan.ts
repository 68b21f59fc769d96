"use client";

import {
  onlineManager,
  type QueryClient,
  useQueryClient,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { isPassing, useTRPC, useTRPCClient } from "@/components/providers/trpc";
import { problemIn } from "@/components/providers/use-problem";
import type { Climb } from "@/domain/goal/climb";
import { baseReceived } from "@/domain/node/pending";
import { type PlanConnection, type PlanStore, planStore } from "./plan-store";

/** For the life of the client, so that a change arrives also where its goal is left. */
const stores = new WeakMap<QueryClient, Map<string, PlanStore>>();

function storeOf(client: QueryClient, goalId: string, make: () => PlanStore): PlanStore {
  const known = stores.get(client) ?? new Map<string, PlanStore>();
  stores.set(client, known);
  const store = known.get(goalId) ?? make();
  known.set(goalId, store);
  return store;
}

/** No connection, the records away, or more than may be sent in a minute, as after a while offline. */
const mayStillArrive = (error: unknown): boolean =>
  isPassing(error) || problemIn(error)?.code === "tooManyRequests";

const maxPauseMilliseconds = 10_000;
/** A failure that the next attempt mends is not shown, because nobody could read the message in time. */
const triesBeforeTrouble = 2;

/** The plan of a goal as it is drawn, and what changes it. */
export function usePlan(
  organization: string,
  goalId: string,
): { climb: Climb; isUnsaved: boolean; store: PlanStore } {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const query = trpc.goal.climb.queryOptions({ organization, goalId });
  const { data } = useSuspenseQuery(query);
  const store = storeOf(client, goalId, () => {
    const { queryKey } = query;
    const send: PlanConnection["send"] = (change, onTrouble) => {
      if (!onlineManager.isOnline()) onTrouble();
      const options = client.defaultMutationOptions({
        scope: { id: `plan:${goalId}` },
        mutationFn: () => api.node.change.mutate({ organization, goalId, change }),
        // It carries its own id, so it is sent until it has arrived; offline it waits.
        retry(failures, error) {
          if (!mayStillArrive(error)) return false;
          if (failures >= triesBeforeTrouble) onTrouble();
          return true;
        },
        retryDelay: (failures) => Math.min(1000 * 2 ** failures, maxPauseMilliseconds),
      });
      // Straight to the client's list of changes: a hook would draw the whole screen anew for each step on its way.
      return client.getMutationCache().build(client, options).execute(undefined);
    };
    return planStore(data, { send, readAgain: () => void client.invalidateQueries({ queryKey }) });
  });

  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const isUnsaved = useSyncExternalStore(store.subscribe, store.isUnsaved, store.isUnsaved);
  useEffect(() => store.received(data), [store, data]);
  const climb = useMemo(() => {
    const { base, nodes } = baseReceived(state, data);
    return { ...data, today: base.today, revision: base.revision, nodes: [...nodes] };
  }, [state, data]);
  return { climb, isUnsaved, store };
}
