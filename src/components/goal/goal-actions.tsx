"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { lazyComponent } from "@/components/providers/lazy-component";
import { useOrganization } from "@/components/providers/organization";
import { ownText } from "@/components/providers/own-text";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { Button } from "@/components/ui/button";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { ReachButton } from "./reaching";

const ShareDialog = lazyComponent(() => import("./share-dialog"));
const EditDialog = lazyComponent(() => import("./edit-dialog"));

/** What the owner changes about the goal as a whole: who sees it, how it is stated, when it ends. */
export function GoalActions({ organization, plan }: { organization: string; plan: GoalPlan }) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const router = useRouter();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const [open, setOpen] = useState<"share" | "edit" | null>(null);
  const { id: goalId, statement } = plan.goal;
  const { memberId } = useOrganization();
  const goal = { organization, goalId, madeBy: memberId };
  const remove = useMutation(trpc.goal.delete.mutationOptions({ onError: announceFailure }));
  const restore = useMutation(trpc.goal.restore.mutationOptions({ onError: announceFailure }));

  const deleteGoal = () =>
    remove.mutate(goal, {
      onSuccess() {
        announce({
          text: t.rich("deleted", { statement, own: ownText }),
          // This screen is gone by then, and callbacks given to `mutate` with it; a promise outlives it.
          undo: () =>
            void restore.mutateAsync(goal).then(
              () => router.push(`/${organization}/goals/${goalId}`),
              () => undefined,
            ),
        });
        router.push(`/${organization}/goals`);
        router.refresh();
      },
    });

  return (
    <span className="flex flex-wrap gap-x-5 gap-y-1">
      {plan.goal.reachedOn === null ? (
        <ReachButton organization={organization} plan={plan} variant="quiet">
          {t("reach.action")}
        </ReachButton>
      ) : null}
      <Button variant="quiet" onClick={() => setOpen("share")}>
        {t("share")}
      </Button>
      <Button variant="quiet" onClick={() => setOpen("edit")}>
        {t("edit")}
      </Button>
      <Suspense>
        {open === "share" ? (
          <ShareDialog organization={organization} plan={plan} onClose={() => setOpen(null)} />
        ) : null}
        {open === "edit" ? (
          <EditDialog
            organization={organization}
            plan={plan}
            onClose={() => setOpen(null)}
            onDelete={deleteGoal}
          />
        ) : null}
      </Suspense>
    </span>
  );
}
