"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import type { Climb, NodeRow } from "@/domain/goal/climb";
import { applyPlanChange } from "@/domain/node/apply";
import type { PlanAnswer, PlanChange } from "@/domain/node/change";
import { withDifference } from "@/domain/node/difference";

/**
 * Changes to a plan: shown at once, sent one after another, settled with the server's rows. What the server refuses is
 * taken back on the screen, and said.
 */
export function usePlanChanges(organization: string, goalId: string) {
  const t = useTranslations("climb");
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const announce = useAnnounce();
  const problem = useProblem();
  const key = trpc.goal.climb.queryKey({ organization, goalId });
  const waiting = useRef(0);
  const behind = useRef(false);
  const deleted = useRef(new Map<string, readonly NodeRow[]>());
  const current = (): Climb | undefined => client.getQueryData(key);

  // Straight to the client's list of changes: a hook would draw the whole screen anew for each step on a change's way.
  const send = (change: PlanChange): Promise<PlanAnswer> => {
    const options = client.defaultMutationOptions({
      scope: { id: `plan:${goalId}` },
      mutationFn: () => api.node.change.mutate({ organization, goalId, change }),
    });
    return client.getMutationCache().build(client, options).execute(undefined);
  };

  /** Makes the change; answers whether it stands. */
  return async function change(wanted: PlanChange): Promise<boolean> {
    // Read only after the wait: another change may have been made meanwhile, and must not be painted over.
    await client.cancelQueries({ queryKey: key });
    const before = current();
    if (!before) return false;
    client.setQueryData(key, drawn(before, wanted, deleted.current));
    waiting.current += 1;
    try {
      const answer = await send(wanted);
      if (answer.ok) {
        // While others are on their way the screen is ahead of this answer, so the last one asks for the whole.
        if (waiting.current > 1) behind.current = true;
        else client.setQueryData(key, (climb) => climb && settled(climb, answer));
        return true;
      }
      behind.current = true;
      const typed = typedIn(wanted);
      announce({ text: t("stale", { title: answer.current.title, typed }), lasting: true });
    } catch (error) {
      behind.current = true;
      // Asking for the whole may be refused as well, as where a right has ended; nothing refused may stay on the screen.
      if (waiting.current === 1) client.setQueryData(key, before);
      const { message, fields } = problem(error);
      const why = Object.values(fields)[0] ?? message;
      const typed = typedIn(wanted);
      announce({ text: typed ? t("refused", { why, typed }) : why, lasting: true });
    } finally {
      waiting.current -= 1;
      if (waiting.current === 0 && behind.current) {
        behind.current = false;
        void client.invalidateQueries({ queryKey: key });
      }
    }
    return false;
  };
}

function drawn(climb: Climb, change: PlanChange, deleted: Map<string, readonly NodeRow[]>): Climb {
  const { today } = climb;
  const result = applyPlanChange(climb.nodes, change, { today, deleted });
  if (!result.ok) return climb;
  const { nodes, removed } = result.value;
  const gone = new Set(removed.map(({ id }) => id));
  for (const { withId } of removed)
    deleted.set(
      withId,
      climb.nodes.filter(({ id }) => gone.has(id)),
    );
  return settled(climb, { nodes, removed: [...gone] });
}

const settled = (climb: Climb, difference: Parameters<typeof withDifference>[1]): Climb => ({
  ...climb,
  nodes: [...withDifference(climb.nodes, difference)],
});

/** The words a change carries, to be given back where it is refused. */
function typedIn(change: PlanChange): string {
  if (change.type === "set") return change.fields.title ?? "";
  return change.type === "add" ? change.nodes.map(({ title }) => title).join(", ") : "";
}
