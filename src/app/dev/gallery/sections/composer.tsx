"use client";

import { useState } from "react";
import { Composer } from "@/components/goal-tree/composer";
import type { NodeDraft } from "@/components/goal-tree/draft";
import { DraftList } from "@/components/goal-tree/draft-list";
import { DraftPlanProvider } from "@/components/goal-tree/draft-plan-provider";
import { readList } from "@/components/goal-tree/read-list";
import { WaitingTexts } from "@/components/goal-tree/waiting-texts";
import { typedTexts } from "@/components/plan/typed-texts";
import { climbModel } from "@/domain/goal/climb-model";
import { limits } from "@/domain/limits";
import { nodeIds, shortPlan } from "../fixtures/goal-plan";
import { type GalleryEntry, Specimen } from "../specimen";

const rules = { today: shortPlan.today, fiscalYearStartMonth: 1, locale: "en-GB" };
const nothing = () => {};

/** A step that is being written. It was restored, so that it takes no focus. */
function Written({ text }: { text: string }) {
  const [typed] = useState(() => {
    const texts = typedTexts();
    texts.write("draft", text, null);
    return texts;
  });
  const [draft, write] = useState<NodeDraft>({
    ...{ kind: "step", under: nodeIds.step, parentId: nodeIds.milestone },
    ...{ placement: { at: "end" }, depth: 1, isRestored: true },
  });
  const field = { typed, draft, write, newMilestone: null, putAside: nothing };
  return (
    <DraftPlanProvider plan={shortPlan} model={climbModel(shortPlan)}>
      <Composer {...field} submit={nothing} indent={isFalse} outdent={isFalse} end={nothing} />
    </DraftPlanProvider>
  );
}

const isFalse = () => false;

const Composers = () => (
  <>
    <Specimen state="empty" wide>
      <Written text="" />
    </Specimen>
    <Specimen state="understood" wide>
      <Written text="PM course, 12 weeks, by 1 March" />
    </Specimen>
    <Specimen state="offeredDate" wide>
      <Written text="2028 strategy offsite, 30m, by Dec-27" />
    </Specimen>
    <Specimen state="writingList" wide>
      <Written text={list} />
    </Specimen>
  </>
);

const list = "- Lead\n  - [x] Hire\n  - Onboard\t1 March 2027\n- Budget\tsoon";

const TooLong = () => {
  const drafted = readList(`${list}\n${"x".repeat(limits.title + 1)}`, rules, 12);
  return (
    <Specimen state="invalid" wide>
      {drafted ? <DraftList drafted={drafted} /> : null}
    </Specimen>
  );
};

const typed = typedTexts();
typed.write(`dueOn ${nodeIds.step}`, "when it rains", null);

const Waiting = () => (
  <Specimen state="invalid" wide>
    <WaitingTexts
      typed={typed}
      nodes={shortPlan.nodes}
      view={{ nodeId: null, renamingId: null }}
      goOn={nothing}
    />
  </Specimen>
);

export const composer: GalleryEntry[] = [
  { of: "goal-tree/composer", Specimens: Composers },
  { of: "goal-tree/draft-list", Specimens: TooLong },
  { of: "goal-tree/waiting-texts", Specimens: Waiting },
];
