import { expect, it } from "vitest";
import { threadAbilities } from "./comment";
import type { GoalAct } from "./goal";

type Who =
  | "the owner"
  | "who began it"
  | "another reader"
  | "a reader who may not comment"
  | "nobody";
const goalActsOf: Record<Who, GoalAct[]> = {
  "the owner": ["read", "comment", "edit"],
  "who began it": ["read", "comment"],
  "another reader": ["read", "comment", "suggest", "review"],
  "a reader who may not comment": ["read"],
  nobody: [],
};

it.each<[Who, "readers" | "owner", string]>([
  ["the owner", "readers", "read reply resolve"],
  ["who began it", "readers", "read reply resolve"],
  ["another reader", "readers", "read reply"],
  ["a reader who may not comment", "readers", "read"],
  ["nobody", "readers", ""],
  ["the owner", "owner", "read reply resolve"],
  ["who began it", "owner", "read reply resolve"],
  ["another reader", "owner", ""],
  ["a reader who may not comment", "owner", ""],
  ["nobody", "owner", ""],
])("%s, in a thread to %s, may: %s", (who, audience, acts) => {
  const abilities = threadAbilities({
    audience,
    viewerOwnsGoal: who === "the owner",
    viewerStartedThread: who === "who began it",
    goalAbilities: new Set(goalActsOf[who]),
  });
  expect([...abilities].join(" ")).toBe(acts);
});

it("is lost to who began it, once they no longer see the goal", () => {
  const facts = {
    viewerOwnsGoal: false,
    viewerStartedThread: true,
    goalAbilities: new Set<GoalAct>(),
  };
  expect(threadAbilities({ ...facts, audience: "owner" }).size).toBe(0);
  expect(threadAbilities({ ...facts, audience: "readers" }).size).toBe(0);
});
