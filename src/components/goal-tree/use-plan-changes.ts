"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import { applyNodeChange, type NodeChange, settleNodes } from "@/domain/goal/apply-node-change";
import type { Climb } from "@/domain/goal/climb";
import type { NodeEdited } from "@/domain/node/changes";
import { sendNodeChange } from "./send-node-change";

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
  const current = (): Climb | undefined => client.getQueryData(key);

  // Straight to the client's list of changes: a hook would draw the whole screen anew for each step on a change's way.
  const send = (change: NodeChange, version: number): Promise<NodeEdited> => {
    const options = client.defaultMutationOptions({
      scope: { id: `plan:${goalId}` },
      mutationFn: () => sendNodeChange(api, { organization, goalId }, change, version),
    });
    return client.getMutationCache().build(client, options).execute(undefined);
  };

  /** Makes the change; answers whether it stands. */
  return async function change(wanted: NodeChange): Promise<boolean> {
    // Read only after the wait: another change may have been made meanwhile, and must not be painted over.
    await client.cancelQueries({ queryKey: key });
    const before = current();
    if (!before) return false;
    const id = "id" in wanted ? wanted.id : undefined;
    const row = before.nodes.find((node) => node.id === id);
    client.setQueryData(key, applyNodeChange(before, wanted));
    waiting.current += 1;
    try {
      const answer = await send(wanted, row?.version ?? 0);
      if (answer.ok) {
        // While others are on their way the screen is ahead of this answer, so the last one asks for the whole.
        if (waiting.current > 1) behind.current = true;
        else client.setQueryData(key, (climb) => climb && settleNodes(climb, answer));
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

/** The words a change carries, to be given back where it is refused. */
function typedIn(change: NodeChange): string {
  if (change.type === "rename") return change.title;
  return change.type === "add" ? change.nodes.map(({ title }) => title).join(", ") : "";
}
