"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { ClimbScreen } from "@/components/goal-tree/climb-screen";
import { ClimbTree } from "@/components/goal-tree/climb-tree";
import { firstDraft } from "@/components/goal-tree/draft";
import { DraftPlanProvider } from "@/components/goal-tree/draft-plan-provider";
import { GoalHead } from "@/components/goal-tree/goal-head";
import { LostTexts } from "@/components/goal-tree/lost-texts";
import { PlanNotices } from "@/components/goal-tree/plan-notices";
import { planWorkspace, type Workspace } from "@/components/goal-tree/plan-workspace";
import { useClimbRows } from "@/components/goal-tree/use-climb-rows";
import { useClimbTexts } from "@/components/goal-tree/use-climb-texts";
import { type TypedTexts, typedTexts } from "@/components/plan/typed-texts";
import { useTRPC } from "@/components/providers/trpc";
import { Button } from "@/components/ui/button";
import { climbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import {
  contradictingPlan,
  emptyPlan,
  longPlan,
  nodeIds,
  plan,
  readOnlyPlan,
  shortPlan,
} from "../fixtures/goal-plan";
import { noActions } from "../fixtures/no-actions";
import { organization } from "../fixtures/people";
import { type GalleryEntry, Specimen, type State } from "../specimen";

const nothing = () => {};
const nothingTyped = typedTexts();
/** The rows of a plan in one state of the workspace around it. */
function Tree({
  of,
  view = {},
  typed = nothingTyped,
}: {
  of: GoalPlan;
  view?: Partial<Workspace>;
  typed?: TypedTexts;
}) {
  const t = useTranslations("climb");
  const texts = useClimbTexts();
  const model = useMemo(() => climbModel(of), [of]);
  const [workspace] = useState(() => ({
    ...planWorkspace({ nodeId: null, isUrgentOnly: false }).state(),
    ...view,
  }));
  const rows = useClimbRows(of, model, workspace, texts);
  return (
    <DraftPlanProvider plan={of} model={model}>
      <ClimbTree
        ahead={rows.ahead}
        done={rows.done}
        draft={workspace.draft}
        selectedId={workspace.nodeId}
        renamingId={workspace.renamingId}
        rowRequest={null}
        editable={of.can.edit}
        actions={noActions}
        typed={typed}
        texts={texts.row}
        todayLabel={t("today", { date: texts.day(of.today, "full") })}
      />
    </DraftPlanProvider>
  );
}

/** A step being written under another one. */
const draft = {
  kind: "step",
  under: nodeIds.step,
  parentId: nodeIds.milestone,
  placement: { at: "end" },
  depth: 1,
} as const;

const understoodTyped = typedTexts();
understoodTyped.write("draft", "PM course, 12 weeks, by Dec-27", null);

const Trees = () => (
  <>
    <Specimen state="default" wide>
      <Tree of={plan} />
    </Specimen>
    <Specimen state="contradiction" wide>
      <Tree of={contradictingPlan} />
    </Specimen>
    <Specimen state="selected" wide>
      <Tree of={shortPlan} view={{ nodeId: nodeIds.step }} />
    </Specimen>
    <Specimen state="folded" wide>
      <Tree of={shortPlan} view={{ folded: new Set([nodeIds.milestone]) }} />
    </Specimen>
    <Specimen state="renaming" wide>
      <Tree of={shortPlan} view={{ renamingId: nodeIds.late }} />
    </Specimen>
    <Specimen state="writing" wide>
      <Tree of={shortPlan} view={{ draft }} />
    </Specimen>
    <Specimen state="understood" wide>
      <Tree of={shortPlan} view={{ draft }} typed={understoodTyped} />
    </Specimen>
    <Specimen state="writingFirst" wide>
      <Tree of={emptyPlan} view={{ draft: firstDraft }} />
    </Specimen>
    <Specimen state="writingUnder" wide>
      <Tree of={shortPlan} view={{ draft: { ...draft, parentId: nodeIds.step, depth: 2 } }} />
    </Specimen>
    <Specimen state="readOnly" wide>
      <Tree of={readOnlyPlan} />
    </Specimen>
    <Specimen state="empty" wide>
      <Tree of={emptyPlan} />
    </Specimen>
  </>
);

/** A drag in progress: the dragged row, and each of the three positions of a drop. */
function DraggedRow({ drop }: { drop: "before" | "after" | "inside" }) {
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = (id: string) => tree.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    row(nodeIds.late)?.setAttribute("data-dragged", "");
    row(drop === "inside" ? nodeIds.milestone : nodeIds.step)?.setAttribute("data-drop", drop);
  }, [drop]);
  return (
    <div ref={tree}>
      <Tree of={shortPlan} />
    </div>
  );
}

const drops = { before: "dropBefore", after: "dropAfter", inside: "dropInside" } as const;

const Drags = () =>
  Object.entries(drops).map(([drop, state]) => (
    <Specimen key={drop} state={state} wide>
      <DraggedRow drop={drop as keyof typeof drops} />
    </Specimen>
  ));

const lostTyped = typedTexts();
lostTyped.giveBack("added 1", { text: "One\nTwo", former: null, refusal: "failed" });

const Lost = () => (
  <Specimen state="failed" wide>
    <LostTexts typed={lostTyped} nodes={[]} />
  </Specimen>
);

const heads: [State, GoalPlan][] = [
  ["default", plan],
  ["empty", emptyPlan],
  ["long", longPlan],
  ["contradiction", contradictingPlan],
];

const Notices = () => {
  const texts = useClimbTexts();
  return (
    <Specimen state="contradiction" wide>
      <PlanNotices
        plan={contradictingPlan}
        model={climbModel(contradictingPlan)}
        day={texts.day}
        show={nothing}
      />
    </Specimen>
  );
};

function GoalHeads() {
  const t = useTranslations("gallery.sample");
  const texts = useClimbTexts();
  return heads.map(([state, of]) => (
    <Specimen key={state} state={state} wide>
      <GoalHead
        plan={of}
        model={climbModel(of)}
        day={texts.day}
        eyebrow={t("group")}
        actions={<Button variant="quiet">{t("action")}</Button>}
      />
    </Specimen>
  ));
}

/** The whole view, which can be edited: its changes wait for a connection that never comes. */
function Screens() {
  const t = useTranslations("gallery.sample");
  const trpc = useTRPC();
  const client = useQueryClient();
  useState(() =>
    client.setQueryData(trpc.goal.plan.queryKey({ organization, goalId: plan.goal.id }), plan),
  );
  return (
    <Specimen state="default" wide>
      <ClimbScreen
        organization={organization}
        goalId={plan.goal.id}
        eyebrow={t("group")}
        goalActions={<Button variant="quiet">{t("action")}</Button>}
        conversation={() => <p>{t("text")}</p>}
      />
    </Specimen>
  );
}

export const climb: GalleryEntry[] = [
  { of: "goal-tree/goal-head", Specimens: GoalHeads },
  { of: "goal-tree/plan-notices", Specimens: Notices },
  { of: "goal-tree/climb-tree", Specimens: Trees },
  { of: "goal-tree/lost-texts", Specimens: Lost },
  { of: "goal-tree/row-drag", Specimens: Drags },
  { of: "goal-tree/climb-screen", Specimens: Screens },
];
