"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useState } from "react";
import { dayStyles, instantOf } from "@/components/plan/day";
import { lazyComponent } from "@/components/providers/lazy-component";
import { useFormatter } from "@/components/providers/use-formatter";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { useGoalHistory } from "./goal-history";
import { useGoalFields } from "./use-goal-fields";

const ReachDialog = lazyComponent(() => import("./reach-dialog"));

type ReachingProps = { organization: string; plan: GoalPlan };

/** The button by which the owner says that a goal is reached, and on which day. */
export function ReachButton({
  organization,
  plan,
  variant,
  children,
}: ReachingProps & { variant: ButtonVariant; children: ReactNode }) {
  const t = useTranslations("goal");
  const format = useFormatter();
  const setFields = useGoalFields(organization, plan.goal.id, useGoalHistory());
  const [isAsking, setAsking] = useState(false);
  const openSteps = plan.nodes.filter(
    ({ kind, completedOn }) => kind === "step" && completedOn === null,
  );
  const reach = (reachedOn: string) => {
    const date = format.dateTime(instantOf(reachedOn), dayStyles.short);
    setFields({ reachedOn }, t("reach.saved", { date }));
  };
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)}>
        {children}
      </Button>
      {isAsking ? (
        <Suspense>
          <ReachDialog
            today={plan.today}
            openSteps={openSteps.length}
            reach={reach}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/**
 * Asks whether a goal is reached once everything in its plan is done, and takes it back. To be there is an act of its own:
 * the last step done does not say so.
 */
export function ReachQuestion({
  organization,
  plan,
  isAllDone,
}: ReachingProps & { isAllDone: boolean }) {
  const t = useTranslations("goal.reach");
  const setFields = useGoalFields(organization, plan.goal.id, useGoalHistory());
  if (!plan.can.edit) return null;
  if (plan.goal.reachedOn !== null)
    return (
      <Button variant="quiet" onClick={() => setFields({ reachedOn: null }, t("reopened"))}>
        {t("notYet")}
      </Button>
    );
  if (!isAllDone) return null;
  return (
    <p className="flex w-full flex-wrap items-center gap-x-5 gap-y-2">
      <span className="font-semibold">{t("question")}</span>
      <ReachButton organization={organization} plan={plan} variant="quiet">
        {t("yes")}
      </ReachButton>
    </p>
  );
}
