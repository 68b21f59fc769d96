"use client";

import { type QueryClient, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useToday } from "@/components/plan/use-today";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { baseReceived } from "@/domain/node/pending";
import { planSender, type Trouble } from "./plan-sender";
import { type PlanConnection, type PlanStore, planStore } from "./plan-store";

/** A store lives as long as the client, so that a change arrives also where its goal is left. */
const stores = new WeakMap<QueryClient, Map<string, PlanStore>>();

function storeOf(client: QueryClient, id: string, make: () => PlanStore): PlanStore {
  const known = stores.get(client) ?? new Map<string, PlanStore>();
  stores.set(client, known);
  const store = known.get(id) ?? make();
  known.set(id, store);
  return store;
}

/** The plan of a goal as it is drawn, and what changes it. */
export function usePlan(
  organization: string,
  goalId: string,
): {
  plan: GoalPlan;
  trouble: Trouble | null;
  store: PlanStore;
  /** Reads the plan again, and resolves to null where that fails. */
  readAgain: () => Promise<GoalPlan | null>;
} {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const query = trpc.goal.plan.queryOptions({ organization, goalId });
  const { data: read, refetch } = useSuspenseQuery(query);
  const { memberId, timeZone } = useOrganization();
  // The day is that of the owner, whose time zone only the owner's own page knows.
  const today = useToday(read.goal.ownerId === memberId ? timeZone : null, read.today);
  const data = useMemo(() => (today === read.today ? read : { ...read, today }), [read, today]);
  // It names one person, so that what they changed is never sent as somebody else.
  const id = `plan:${goalId}:${memberId}`;
  const store = storeOf(client, id, () => {
    const { queryKey } = query;
    const sender = planSender();
    const send: PlanConnection["send"] = (change, reportTrouble) => {
      const input = { organization, goalId, madeBy: memberId, change };
      const options = client.defaultMutationOptions({
        scope: { id },
        // The sender waits and tries again. It has its own id, so it counts once however often it is sent.
        networkMode: "always",
        retry: false,
        mutationFn: () => sender.send(() => api.node.change.mutate(input), reportTrouble),
      });
      // Straight to the client's list of changes: a hook would draw the whole screen anew for each step on its way.
      return client.getMutationCache().build(client, options).execute(undefined);
    };
    const readAgain = () => void client.invalidateQueries({ queryKey });
    return planStore(data, { send, sendAgain: sender.wake, readAgain });
  });

  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const trouble = useSyncExternalStore(store.subscribe, store.trouble, store.trouble);
  useEffect(() => store.received(data), [store, data]);
  const plan = useMemo(() => {
    const { base, nodes } = baseReceived(state, data);
    return { ...data, today: base.today, revision: base.revision, nodes: [...nodes] };
  }, [state, data]);
  const readAgain = useCallback(async () => {
    const { data, isSuccess } = await refetch();
    return isSuccess ? data : null;
  }, [refetch]);
  return { plan, trouble, store, readAgain };
}
