import { describe, expect, it } from "vitest";
import type { Plan, PlanRow } from "./plan-input";
import { planModel } from "./plan-model";
import { remediesOf } from "./remedies";
import { shortfallOf } from "./shortfall";

const today = "2026-11-22";
const node = (id: string, parentId: string | null, given: Partial<PlanRow> = {}): PlanRow => ({
  id,
  parentId,
  kind: "step",
  rank: "a0",
  dueOn: null,
  durationDays: null,
  order: "parallel",
  completedOn: null,
  ...given,
});
const milestone = (id: string, parentId: string | null, given: Partial<PlanRow> = {}) =>
  node(id, parentId, { kind: "milestone", ...given });
const planOf = (nodes: PlanRow[], given: Partial<Plan> = {}): Plan => ({
  targetDate: "2028-12-31",
  reachedOn: null,
  order: "sequence",
  nodes,
  ...given,
});
const found = (plan: Plan) =>
  planModel(plan, today).contradictions.map(({ kind, nodeId, otherId }) => [kind, nodeId, otherId]);
const remediesIn = (plan: Plan) => {
  const [first] = planModel(plan, today).contradictions;
  return first ? remediesOf(plan, today, first) : [];
};

describe("a contradiction", () => {
  it("is a due date after that of a milestone on any level above, or of the goal", () => {
    const plan = planOf([
      milestone("senior", null, { dueOn: "2027-06-30" }),
      milestone("inner", "senior"),
      node("planning", "inner", { dueOn: "2027-07-31" }),
      node("far", null, { rank: "a1", dueOn: "2030-01-01" }),
    ]);
    expect(found(plan)).toEqual([
      ["target", "far", null],
      ["part", "planning", "senior"],
    ]);
    expect(planModel(plan, today)).toMatchObject({ fits: true });
  });

  it("is a rung dated after what comes after it, marked once and not on all its steps", () => {
    const plan = planOf([
      milestone("senior", null, { dueOn: "2027-06-30" }),
      node("course", "senior", { dueOn: "2027-03-31" }),
      milestone("director", null, { rank: "a1", dueOn: "2028-12-31" }),
      node("budget", "director", { dueOn: "2027-01-31" }),
    ]);
    expect(found(plan)).toEqual([["order", "senior", "budget"]]);
    expect(found({ ...plan, order: "parallel" })).toEqual([]);
  });

  it("is a date after its own milestone's, also where that one contradicts another", () => {
    const plan = planOf([
      milestone("senior", null, { dueOn: "2027-06-30" }),
      node("late", "senior", { dueOn: "2027-12-31" }),
      node("course", "senior", { dueOn: "2027-05-31" }),
      milestone("director", null, { rank: "a1", dueOn: "2028-12-31" }),
      node("early", "director", { dueOn: "2027-03-01" }),
    ]);
    expect(found(plan)).toEqual([
      ["order", "senior", "early"],
      ["part", "late", "senior"],
    ]);
    const [, late] = planModel(plan, today).contradictions;
    if (!late) throw new Error("It is no contradiction.");
    expect(late.daysAfter).toBe(184);
    const moves = remediesOf(plan, today, late).map(({ kind, nodeId, to }) => [kind, nodeId, to]);
    expect(moves).toEqual([
      ["moveNode", "late", "2027-03-01"],
      ["moveOther", "senior", "2027-12-31"],
      ["undate", "late", null],
    ]);
  });

  it("is a date after the day on which a long step that follows has to begin", () => {
    const plan = planOf([
      node("ask", null, { dueOn: "2028-10-31" }),
      node("lead", null, { rank: "a1", durationDays: 365 }),
    ]);
    expect(found(plan)).toEqual([["begin", "ask", "lead"]]);
    // Where all of it is too long, each date is too late: the plan is short, and its dates contradict nothing.
    const long = planOf([
      plan.nodes[0] ?? node("", null),
      node("lead", null, { rank: "a1", durationDays: 900 }),
    ]);
    expect(planModel(long, today)).toMatchObject({ fits: false, contradictions: [] });
  });

  it("is with the other date, even where a long step leaves less room than that date", () => {
    const rung = (parentId: string | null, dueOn: string) => [
      node("ask", parentId, { dueOn }),
      node("lead", parentId, { rank: "a1", durationDays: 180 }),
    ];
    const within = planOf([
      milestone("senior", null, { dueOn: "2027-06-30", order: "sequence" }),
      ...rung("senior", "2027-07-01"),
    ]);
    expect(planModel(within, today).contradictions).toMatchObject([
      { kind: "part", nodeId: "ask", otherId: "senior", daysAfter: 1 },
    ]);
    expect(planModel(planOf(rung(null, "2029-01-01")), today).contradictions).toMatchObject([
      { kind: "target", nodeId: "ask", otherId: null, daysAfter: 1 },
    ]);
  });

  it("is none where dates leave each other room, and none of what is done", () => {
    const plan = planOf([
      milestone("senior", null, { dueOn: "2027-06-30" }),
      node("same", "senior", { dueOn: "2027-06-30" }),
      node("done", "senior", { dueOn: "2029-01-01", completedOn: "2026-11-01" }),
      milestone("director", null, { rank: "a1", dueOn: "2028-12-31" }),
    ]);
    expect(found(plan)).toEqual([]);
  });
});

describe("the remedies", () => {
  const rows = [
    milestone("senior", null, { dueOn: "2027-06-30" }),
    node("planning", "senior", { dueOn: "2027-07-31", durationDays: 10 }),
    milestone("director", null, { rank: "a1", dueOn: "2028-12-31" }),
    node("lead", "director", { durationDays: 530 }),
  ];

  it("are to move either date or to take one off, each with what it leads to", () => {
    const remedies = remediesIn(planOf(rows));
    expect(remedies.map(({ kind, nodeId, to }) => [kind, nodeId, to])).toEqual([
      ["moveNode", "planning", "2027-06-30"],
      ["moveOther", "senior", "2027-07-31"],
      ["undate", "planning", null],
    ]);
    for (const { effect } of remedies) expect(effect).toMatchObject({ fits: true });
    expect(remedies[0]?.effect).toMatchObject({ contradictions: 0, latestFinish: "2027-06-30" });
    // The milestone would then end after the day on which the long step has to begin.
    expect(remedies[1]?.effect).toMatchObject({ contradictions: 1 });
    expect(remedies[2]?.effect).toMatchObject({ contradictions: 0, latestFinish: "2027-06-30" });
  });

  it("move the goal's date, and never a date into the past", () => {
    const far = planOf([node("far", null, { dueOn: "2030-01-01" })]);
    expect(remediesIn(far)[1]).toMatchObject({
      kind: "moveTarget",
      nodeId: null,
      to: "2030-01-01",
    });
    const past = planOf([
      milestone("senior", null, { dueOn: "2026-10-01" }),
      node("planning", "senior", { dueOn: "2026-12-31" }),
    ]);
    expect(remediesIn(past).map(({ kind }) => kind)).toEqual(["moveOther", "undate"]);
  });

  it("end the contradiction for which they are offered", () => {
    const after = planOf([
      milestone("senior", null, { dueOn: "2027-06-30" }),
      milestone("director", null, { rank: "a1", dueOn: "2028-12-31" }),
      node("budget", "director", { dueOn: "2027-01-31" }),
    ]);
    const remedies = remediesIn(after);
    expect(remedies.map(({ kind, nodeId, to }) => [kind, nodeId, to])).toEqual([
      ["moveNode", "senior", "2027-01-31"],
      ["moveOther", "budget", "2027-06-30"],
      ["undate", "senior", null],
    ]);
    for (const { effect } of remedies) expect(effect.contradictions).toBe(0);
  });
});

describe("why a plan is short", () => {
  const shortfall = (plan: Plan) => shortfallOf(plan, planModel(plan, today), today);

  it("is the long step with the date that it misses", () => {
    const plan = planOf([
      node("course", null, { dueOn: "2027-01-01", durationDays: 84 }),
      node("lead", null, { rank: "a1", durationDays: 100 }),
    ]);
    expect(shortfall(plan)).toMatchObject({
      nodeId: "course",
      durationDays: 84,
      others: 0,
      dueId: "course",
      date: "2027-01-01",
      days: 43,
    });
  });

  it("is the longest of several in a row, with the date that all of them miss", () => {
    const plan = planOf([
      node("ask", null, { durationDays: 10 }),
      node("lead", null, { rank: "a1", durationDays: 1_000 }),
    ]);
    expect(shortfall(plan)).toMatchObject({
      nodeId: "lead",
      others: 1,
      chainDays: 1_010,
      dueId: null,
      date: "2028-12-31",
    });
    expect(shortfall(planOf([]))).toBeNull();
  });
});
