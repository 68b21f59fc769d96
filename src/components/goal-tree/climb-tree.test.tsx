import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { typedTexts } from "@/components/plan/typed-texts";
import { climbModel } from "@/domain/goal/climb-model";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import { blankFields } from "@/domain/node/blank";
import contradiction from "../../../messages/en-GB/contradiction.json";
import { ClimbTree } from "./climb-tree";
import { rowsOf } from "./climb-view";
import { useClimbTexts } from "./use-climb-texts";
import { useContradictionViews } from "./use-contradiction-views";
import type { TreeActions } from "./use-tree-actions";

const director = { id: "director", name: "Director", level: 3 };

const node = (id: string, parentId: string | null, given: Partial<NodeRow> = {}): NodeRow => ({
  id,
  parentId,
  kind: "step",
  title: `“${id}” & <more>'s`,
  rank: "a0",
  rung: null,
  ...blankFields,
  order: "parallel",
  completedOn: null,
  version: 1,
  ...given,
});

const plan: GoalPlan = {
  goal: {
    id: "goal",
    ownerId: "maya",
    ownerName: "Maya",
    intent: "A leadership role",
    commentedAt: "2026-03-03T10:00:00.000Z",
    statement: "Advance from Team Lead to Director",
    targetDate: "2027-12-31",
    reachedOn: null,
    targetRung: director,
    order: "sequence",
    audiences: [],
    sharedWith: [],
    version: 1,
  },
  can: { comment: true, suggest: false, review: false, edit: true },
  today: "2026-11-22",
  currentRung: null,
  revision: 1,
  nodes: [
    node("beyond", null, { dueOn: "2028-06-01", rank: "a4" }),
    node("rung", null, { kind: "milestone", rung: director, rank: "a3", dueOn: "2027-12-01" }),
    node("milestone", null, { kind: "milestone", rank: "a2" }),
    node("step", "milestone", { durationDays: 20, dueOn: "2027-06-01", notes: "Two\nlines" }),
    node("long", "milestone", { durationDays: 200, rank: "a1" }),
    node("late", null, { dueOn: "2026-10-01", rank: "a1" }),
    node("soon", null, { dueOn: "2026-11-30", durationDays: 8, rank: "a1V" }),
    node("done", null, { completedOn: "2026-11-01" }),
  ],
  comments: { step: { count: 3, unread: 1 }, milestone: { count: 2, unread: 0 } },
};

function Tree({ editable, nodes = plan.nodes }: { editable: boolean; nodes?: NodeRow[] }) {
  const texts = useClimbTexts();
  const ofNodes = { ...plan, nodes, can: { ...plan.can, edit: editable } };
  const model = climbModel(ofNodes);
  const contradictions = useContradictionViews(ofNodes, model, texts.day);
  return (
    <ClimbTree
      ahead={rowsOf(model.ahead, model, ofNodes, new Set(["rung"]), texts, contradictions, true)}
      done={rowsOf(model.done, model, ofNodes, new Set(), texts, contradictions)}
      draft={null}
      renamingId={null}
      selectedId="step"
      rowRequest={null}
      editable={editable}
      actions={{} as TreeActions}
      typed={typedTexts()}
      texts={texts.row}
      todayLabel="Today, 22 November 2026"
    />
  );
}

/** A message that is not given here is replaced by its key. */
const drawn = (tree: React.ReactNode) =>
  renderToString(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone="UTC"
      messages={{ climb: { tick: "“{title}” & 'done'", untick: "“{title}”" }, contradiction }}
      onError={() => {}}
    >
      {tree}
    </NextIntlClientProvider>,
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the climb as the server writes it", () => {
  it.each([
    ["its owner", <Tree key="1" editable />],
    ["its readers", <Tree key="2" editable={false} />],
    ["an empty plan", <Tree key="3" editable nodes={[]} />],
  ])("is the same text that React draws in the browser: %s", (whose, tree) => {
    const sent = drawn(tree);
    vi.stubGlobal("window", {});
    expect(sent).toBe(drawn(tree));
    expect(sent).toContain('role="treegrid"');
    if (whose !== "an empty plan") expect(sent).toContain("months after the goal itself");
    // What a remedy leads to is computed in the browser, once the page is drawn.
    expect(sent).not.toContain("Move the goal to");
  });

  it("has a tick on every row but on that of a milestone over something to do", () => {
    const sent = drawn(<Tree editable />);
    const ticked = plan.nodes.filter(({ id }) => sent.includes(`aria-label="““${id}”`));
    const untickedIds = plan.nodes.filter((each) => !ticked.includes(each)).map(({ id }) => id);
    expect(untickedIds).toEqual(["milestone"]);
  });
});
