import { expect, it } from "vitest";
import { climbModel } from "@/domain/goal/climb-model";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import { blankFields } from "@/domain/node/blank";
import { factsOf } from "./climb-facts";
import type { ClimbTexts } from "./climb-view";

const node = (id: string, parentId: string | null, given: Partial<NodeRow>): NodeRow => ({
  ...blankFields,
  id,
  parentId,
  title: id,
  kind: "step",
  rank: "a0",
  rung: null,
  order: "parallel",
  completedOn: null,
  version: 1,
  ...given,
});

const plan = {
  goal: { targetDate: "2026-11-24", reachedOn: null, targetRung: null, order: "parallel" },
  today: "2026-11-22",
  currentRung: null,
  nodes: [
    node("reached", null, { kind: "milestone" }),
    node("its step", "reached", { completedOn: "2026-11-20" }),
    node("open", null, { durationDays: 3, rank: "a1" }),
  ],
} as unknown as GoalPlan;

const texts: ClimbTexts = {
  day: (date) => date,
  dayAndDistance: (date) => date,
  slack: (days, least) => `${days} ${least ? "the least" : "of more"}`,
  progress: (done, total) => `${done}/${total}`,
};

it("says of what decides the plan that it has the least slack, and not of a milestone without open steps", () => {
  const model = climbModel(plan);
  const slackOf = (id: string) =>
    factsOf(id, model, plan, texts).find(({ key }) => key === "slack")?.value;
  expect(model.spareDays).toBe(0);
  expect(slackOf("open")).toBe("0 the least");
  expect(slackOf("reached")).toBe("0 of more");
});
