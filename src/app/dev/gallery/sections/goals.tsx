"use client";

import { useState } from "react";
import EditDialog from "@/components/goal/edit-dialog";
import { Findings } from "@/components/goal/findings";
import { GoalActions } from "@/components/goal/goal-actions";
import { GoalRow } from "@/components/goal/goal-row";
import { NewGoal } from "@/components/goal/new-goal";
import { proposalOf } from "@/components/goal/proposal";
import { ProposedMilestones } from "@/components/goal/proposed-milestones";
import ReachDialog from "@/components/goal/reach-dialog";
import { ReachQuestion } from "@/components/goal/reaching";
import ShareDialog from "@/components/goal/share-dialog";
import { TargetPassed } from "@/components/goal/target-passed";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { plan } from "../fixtures/goal-plan";
import { cards } from "../fixtures/goals";
import { ladder, rungs } from "../fixtures/ladder";
import { longTitle, names, organization, today } from "../fixtures/people";
import { type GalleryEntry, OpenSpecimen, Rows, Specimen } from "../specimen";

const GoalRows = () =>
  Object.entries(cards).map(([name, goal]) => (
    <Specimen key={name} state={name as keyof typeof cards} wide>
      <Rows>
        <GoalRow organization={organization} goal={goal} />
      </Rows>
    </Specimen>
  ));

const Actions = () => (
  <Specimen state="default" opens>
    <GoalActions organization={organization} plan={plan} />
  </Specimen>
);

const sharedPlan: GoalPlan = {
  ...plan,
  goal: {
    ...plan.goal,
    audiences: ["manager"],
    sharedWith: [
      { audience: "manager", names: [names.daniel] },
      { audience: "team", names: [longTitle, names.jonas] },
    ],
  },
};

const ShareDialogs = () => (
  <OpenSpecimen state="default">
    {(close) => <ShareDialog organization={organization} plan={sharedPlan} onClose={close} />}
  </OpenSpecimen>
);

const EditDialogs = () => (
  <OpenSpecimen state="default">
    {(close) => (
      <EditDialog organization={organization} plan={plan} onClose={close} onDelete={close} />
    )}
  </OpenSpecimen>
);

const ReachDialogs = () => (
  <OpenSpecimen state="default">
    {(close) => <ReachDialog today={today} openSteps={3} reach={close} onClose={close} />}
  </OpenSpecimen>
);

const reached: GoalPlan = { ...plan, goal: { ...plan.goal, reachedOn: today } };

const ReachQuestions = () => (
  <>
    <Specimen state="ahead" wide>
      <ReachQuestion organization={organization} plan={plan} isAllDone />
    </Specimen>
    <Specimen state="done" wide>
      <ReachQuestion organization={organization} plan={reached} isAllDone />
    </Specimen>
  </>
);

const NewGoals = () => (
  <>
    <Specimen state="default" wide>
      <NewGoal ladder={ladder} currentRungId={rungs.lead.id} today={today} />
    </Specimen>
    <Specimen state="invalid" wide submits>
      <NewGoal ladder={null} currentRungId={null} today={today} />
    </Specimen>
  </>
);

const TargetsPassed = () => (
  <Specimen state="late">
    <TargetPassed date="2026-01-31" today={today} />
  </Specimen>
);

const findings = { targetDate: null, ladder, currentRungId: rungs.lead.id, targetRungId: null };

const FindingLists = () => (
  <>
    <Specimen state="default" wide>
      <Findings
        {...findings}
        statement="Become better at leading people soon, and try to do more"
      />
    </Specimen>
    <Specimen state="empty" wide>
      <Findings {...findings} statement="" />
    </Specimen>
  </>
);

function ProposedMilestoneLists() {
  const [excludedRungIds, setExcludedRungIds] = useState([rungs.senior.id]);
  const rules = { today, fiscalYearStartMonth: 1, locale: "en-GB" };
  const dates = { default: "2032-06-30", late: "2027-06-30" };
  return Object.entries(dates).map(([state, date]) => {
    const proposal = proposalOf(ladder, rungs.lead.id, rungs.director.id, date, today);
    return proposal ? (
      <Specimen key={state} state={state as keyof typeof dates} wide>
        <ProposedMilestones
          proposal={proposal}
          rules={rules}
          excludedRungIds={excludedRungIds}
          onChange={setExcludedRungIds}
        />
      </Specimen>
    ) : null;
  });
}

export const goals: GalleryEntry[] = [
  { of: "goal/goal-row", Specimens: GoalRows },
  { of: "goal/goal-actions", Specimens: Actions },
  { of: "goal/share-dialog", Specimens: ShareDialogs },
  { of: "goal/edit-dialog", Specimens: EditDialogs },
  { of: "goal/reach-dialog", Specimens: ReachDialogs },
  { of: "goal/reaching", Specimens: ReachQuestions },
  { of: "goal/target-passed", Specimens: TargetsPassed },
  { of: "goal/findings", Specimens: FindingLists },
  { of: "goal/proposed-milestones", Specimens: ProposedMilestoneLists },
  { of: "goal/new-goal", Specimens: NewGoals },
];
