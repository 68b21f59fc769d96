import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { typedTexts } from "@/components/plan/typed-texts";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlannedNode } from "@/domain/goal/plan-model";
import { blankFields } from "@/domain/node/blank";
import messages from "../../../messages/en-GB";
import { NodePanel } from "./node-panel";
import { typedKey } from "./plan-texts";

const nothing = () => {};
const done = () => true;

/** The panel of a milestone, as its owner sees it. */
function panelOf(
  isLeaf: boolean,
  durationDays: number | null,
  { isGone = false, typed = typedTexts() } = {},
): string {
  const row: NodeRow = {
    ...blankFields,
    id: "node",
    parentId: null,
    kind: "milestone",
    title: "Hire two people",
    rank: "a0",
    rung: null,
    order: "parallel",
    completedOn: null,
    version: 1,
    durationDays,
  };
  const node = { row, isLeaf, state: "open" } as unknown as PlannedNode<NodeRow>;
  const plan = { setFields: done, redate: done, estimate: done, setKind: done, setOrder: done };
  return renderToString(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <NodePanel
        node={node}
        facts={[]}
        rules={{ today: "2026-11-22", fiscalYearStartMonth: 1, locale: "en-GB" }}
        editable={!isGone}
        isGone={isGone}
        dateRequest={0}
        typed={typed}
        actions={{
          plan,
          complete: nothing,
          rename: nothing,
          move: nothing,
          remove: nothing,
          addUnder: nothing,
          chooseMove: nothing,
          close: nothing,
        }}
      >
        {null}
      </NodePanel>
    </NextIntlClientProvider>,
  );
}

const note = "Its own 3 weeks do not count";

it("says of a milestone that its own length is not counted while something stands under it", () => {
  expect(panelOf(false, 21)).toContain(note);
  expect(panelOf(false, null)).not.toContain("not count");
  expect(panelOf(true, 21)).not.toContain(note);
  expect(panelOf(true, 21)).toContain("3 weeks");
});

it("says that it was deleted, and where what was typed about it stands", () => {
  const typed = typedTexts();
  expect(panelOf(true, null)).not.toContain("deleted meanwhile");
  expect(panelOf(true, null, { isGone: true, typed })).toContain("This was deleted meanwhile.<");
  typed.write(typedKey("dueOn", "node"), "10 Mar 2027", "");
  const gone = panelOf(true, null, { isGone: true, typed });
  expect(gone).toContain("deleted meanwhile. What you typed about it stands above the plan.");
});
