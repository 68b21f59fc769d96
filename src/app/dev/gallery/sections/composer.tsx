"use client";

import { useState } from "react";
import { DraftList } from "@/components/goal-tree/draft-list";
import { DraftReading } from "@/components/goal-tree/draft-reading";
import { readList } from "@/components/goal-tree/read-list";
import { WaitingTexts } from "@/components/goal-tree/waiting-texts";
import { typedTexts } from "@/components/plan/typed-texts";
import { MarkedTextArea } from "@/components/ui/marked-text-area";
import { climbModel } from "@/domain/goal/climb-model";
import { limits } from "@/domain/limits";
import { readDecided } from "@/domain/plan/sentence/decisions";
import { noDecisions } from "@/domain/plan/sentence/no-decisions";
import { type Exhibit, Specimen } from "../exhibit";
import { nodeIds, shortPlan } from "../fixtures/goal-plan";

const rules = { today: shortPlan.today, fiscalYearStartMonth: 1, locale: "en-GB" };
const draft = { kind: "step", parentId: nodeIds.milestone, placement: { at: "end" } } as const;
const nothing = () => {};

function Reading({ text }: { text: string }) {
  const [decisions, decide] = useState(noDecisions);
  const sentence = readDecided(text, rules, decisions);
  const draftPlan = { plan: shortPlan, fit: climbModel(shortPlan) };
  return (
    <div className="grid gap-2">
      <MarkedTextArea
        label={text}
        value={text}
        marks={sentence.parts.filter(({ taken }) => taken)}
        inputRef={null}
        onChange={nothing}
      />
      <DraftReading
        sentence={sentence}
        decisions={decisions}
        decide={decide}
        consequence={{ draftPlan, draft, ...sentence }}
      />
    </div>
  );
}

const Readings = () => (
  <>
    <Specimen state="understood" wide>
      <Reading text="PM course, 12 weeks, by 1 March" />
    </Specimen>
    <Specimen state="offeredDate" wide>
      <Reading text="2028 strategy offsite, 30m, by Dec-27" />
    </Specimen>
  </>
);

const list = "- Lead\n  - [x] Hire\n  - Onboard\t1 March 2027\n- Budget\tsoon";

function Lists() {
  const [whole, tooLong] = [list, `${list}\n${"x".repeat(limits.title + 1)}`].map((text) =>
    readList(text, rules, 12),
  );
  return (
    <>
      <Specimen state="writingList" wide>
        {whole ? <DraftList drafted={whole} /> : null}
      </Specimen>
      <Specimen state="invalid" wide>
        {tooLong ? <DraftList drafted={tooLong} /> : null}
      </Specimen>
    </>
  );
}

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

export const composer: Exhibit[] = [
  { of: "goal-tree/draft-reading", Specimens: Readings },
  { of: "goal-tree/draft-list", Specimens: Lists },
  { of: "goal-tree/waiting-texts", Specimens: Waiting },
];
