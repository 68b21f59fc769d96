import { expect, it } from "vitest";
import { blankFields } from "../node/blank";
import { foreseenPlan } from "./foreseen-plan";
import type { GoalPlan, NodeRow } from "./goal-plan";
import { planOf } from "./plan-input";
import { planModel } from "./plan-model";

const node = (id: string, given: Partial<NodeRow>): NodeRow => ({
  ...blankFields,
  ...{ id, parentId: null, kind: "step", title: id, rank: "a0", rung: null },
  ...{ order: "sequence", completedOn: null, version: 1 },
  ...given,
});

const plan = {
  today: "2026-11-27",
  goal: { targetDate: "2027-06-30", reachedOn: null, order: "sequence" },
  nodes: [
    node("rung", { kind: "milestone", dueOn: "2027-06-30" }),
    node("hire", { parentId: "rung", durationDays: 180 }),
  ],
} as unknown as GoalPlan;

const before = planModel(planOf(plan), plan.today);

const foresee = (dueOn: string | null, durationDays: number | null) =>
  foreseenPlan(plan, before, {
    parentId: "rung",
    placement: { before: "hire" },
    node: { id: "new", kind: "step", title: "", dueOn, durationDays },
  });

it("computes with the new step when it must start, and what the plan has left then", () => {
  expect(before.spareDays).toBe(36);
  expect(foresee("2026-12-20", 14)).toEqual({
    latestStart: "2026-12-07",
    before: { spareDays: 36, shortfallDays: 0 },
    after: { spareDays: 10, shortfallDays: 0 },
    contradiction: null,
  });
});

it("names what it leads to where that is due before it", () => {
  expect(foresee("2027-07-01", null)?.contradiction).toMatchObject({
    ...{ kind: "part", nodeId: "new", otherId: "rung", daysAfter: 1 },
  });
  const atFirstLevel = foreseenPlan(plan, before, {
    ...{ parentId: null, placement: { at: "end" } },
    node: { id: "new", kind: "step", title: "", dueOn: "2027-07-01" },
  });
  expect(atFirstLevel?.contradiction).toMatchObject({
    kind: "target",
    otherId: null,
    daysAfter: 1,
  });
});

it("says by how much the plan is then short", () => {
  const foreseen = foresee(null, 50);
  expect(foreseen?.after).toEqual({ spareDays: null, shortfallDays: 14 });
  expect(foreseen?.latestStart).toBe("2026-11-13");
});

it("computes nothing for a step that the rules refuse", () => {
  expect(
    foreseenPlan(plan, before, {
      ...{ parentId: "gone", placement: { at: "end" } },
      node: { id: "new", kind: "step", title: "" },
    }),
  ).toBeNull();
});
