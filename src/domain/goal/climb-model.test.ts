import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPlanChange } from "../node/apply";
import { blankFields } from "../node/blank";
import type { PlanChange } from "../node/change";
import { withDifference } from "../node/difference";
import { inverseOf } from "../node/inverse";
import { climbModel } from "./climb-model";
import type { GoalPlan, NodeRow } from "./goal-plan";

const today = "2026-11-22";

const rung = (name: string, level: number) => ({ id: `rung-${level}`, name, level });
const director = rung("Director", 3);

function changed(plan: GoalPlan, change: PlanChange): GoalPlan {
  const result = applyPlanChange(plan.nodes, change, { today });
  if (!result.ok) throw new Error(result.error.code);
  const removed = result.value.removed.map(({ id }) => id);
  return { ...plan, nodes: [...withDifference(plan.nodes, { ...result.value, removed })] };
}

function node(id: string, parentId: string | null, given: Partial<NodeRow> = {}): NodeRow {
  return {
    id,
    parentId,
    kind: "step",
    title: id,
    rank: "a0",
    rung: null,
    ...blankFields,
    order: "parallel",
    completedOn: null,
    version: 1,
    ...given,
  };
}

function planOf(nodes: NodeRow[], given: Partial<GoalPlan["goal"]> = {}): GoalPlan {
  return {
    goal: {
      id: "goal",
      ownerId: "maya",
      ownerName: "Maya",
      intent: "A leadership role",
      commentedAt: "2026-03-03T10:00:00.000Z",
      statement: "Advance from Team Lead to Director",
      targetDate: "2028-12-31",
      reachedOn: null,
      targetRung: director,
      order: "sequence",
      audiences: [],
      sharedWith: [],
      version: 1,
      ...given,
    },
    can: { comment: true, suggest: false, review: false, edit: true },
    today,
    currentRung: { ...rung("Team Lead", 1), since: "2026-02-01" },
    revision: 1,
    nodes,
    comments: {},
  };
}

const planRows = [
  node("mentor", "director", { rank: "a0", dueOn: "2027-12-31" }),
  node("budget", "director", { rank: "a1", dueOn: "2028-03-31", durationDays: 365 }),
  node("director", null, { kind: "milestone", rank: "a1", rung: director, dueOn: "2028-12-31" }),
  node("course", "senior", { rank: "a2", dueOn: "2026-12-20", durationDays: 20 }),
  node("hire", "senior", { rank: "a3", dueOn: "2027-03-31", durationDays: 60 }),
  node("one-to-ones", "senior", { rank: "a1", completedOn: "2026-11-02" }),
  node("ask", "senior", { rank: "a0", completedOn: "2026-11-09" }),
  node("senior", null, { kind: "milestone", rank: "a0", dueOn: "2027-06-30" }),
];

const ids = (rows: readonly { row: NodeRow }[]) => rows.map(({ row }) => row.id);

describe("climbModel", () => {
  it("reads from the summit down to today, and what is done below it by its day", () => {
    const model = climbModel(planOf(planRows));
    expect(ids(model.ahead)).toEqual(["director", "budget", "mentor", "senior", "hire", "course"]);
    expect(ids(model.done)).toEqual(["ask", "one-to-ones"]);
    expect(model.summit).toEqual({ rung: director, nodeId: "director" });
    expect(model.currentRung?.name).toBe("Team Lead");
    expect(model.ahead.map(({ depth }) => depth)).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it("leaves what was ticked a moment ago where it stood, and with a milestone what was ticked with it", () => {
    const done = (id: string) =>
      planRows.map((row) => (row.id === id ? { ...row, completedOn: today } : row));
    const step = climbModel(planOf(done("course")), new Set(["course"]));
    expect(ids(step.ahead)).toEqual(["director", "budget", "mentor", "senior", "hire", "course"]);
    expect(step.byId.get("course")?.state).toBe("done");
    expect(ids(climbModel(planOf(done("course"))).done)).toEqual(["course", "ask", "one-to-ones"]);

    // What was open under a milestone is ticked with it.
    const together = new Set(["senior", "hire", "course"]);
    const rows = planRows.map((row) =>
      together.has(row.id) ? { ...row, completedOn: today } : row,
    );
    const milestone = climbModel(planOf(rows), together);
    expect(ids(milestone.ahead)).toEqual([
      "director",
      "budget",
      "mentor",
      "senior",
      "hire",
      "course",
    ]);
    expect(ids(milestone.done)).toEqual(["ask", "one-to-ones"]);
  });

  it("draws the target rung on its own where no milestone stands for it", () => {
    const model = climbModel(planOf(planRows.filter(({ id }) => id === "senior")));
    expect(model.summit).toEqual({ rung: director, nodeId: null });
    expect(climbModel(planOf([], { targetRung: null })).summit).toBeNull();
  });

  it("says what is late, what starts slipping, and what comes next", () => {
    const model = climbModel(
      planOf([...planRows, node("talk", "senior", { rank: "a4", dueOn: "2026-11-21" })]),
    );
    const states = Object.fromEntries([...model.byId].map(([id, { state }]) => [id, state]));
    expect(states).toMatchObject({
      talk: "late",
      course: "startsSoon",
      hire: "ahead",
      senior: "ahead",
      ask: "done",
    });
    expect(ids(model.next).slice(0, 3)).toEqual(["talk", "course", "hire"]);
    expect(model).toMatchObject({
      lateCount: 1,
      startsSoonCount: 1,
      fits: false,
      shortfallDays: 1,
    });
    expect(model.progress).toMatchObject({ done: 2, total: 7 });
  });

  it("tells the days to spare where the plan fits", () => {
    const model = climbModel(planOf(planRows));
    // Twenty days from 22 November end on 11 December, nine days before the 20th.
    expect(model).toMatchObject({ fits: true, spareDays: 9, shortfallDays: 0 });
    expect(model.byId.get("course")?.schedule).toMatchObject({
      latestStart: "2026-12-01",
      critical: true,
    });
  });

  it("takes a milestone's day for what leads to it, and does not call it late once all of that is done", () => {
    const model = climbModel(
      planOf([
        node("reached", null, { kind: "milestone", dueOn: "2026-11-01" }),
        node("did", "reached", { completedOn: "2026-10-30" }),
        node("missed", null, { kind: "milestone", rank: "a1", dueOn: "2026-11-01" }),
        node("open", "missed"),
      ]),
    );
    const state = (id: string) => model.byId.get(id)?.state;
    expect([state("reached"), state("missed"), state("open")]).toEqual(["ahead", "late", "late"]);
    expect(model.lateCount).toBe(1);
  });

  it("keeps what stands under a milestone that is done with it", () => {
    const model = climbModel(
      planOf([
        node("senior", null, { kind: "milestone", completedOn: "2026-11-01" }),
        node("course", "senior", { completedOn: "2026-10-01" }),
        node("late", null, { rank: "a1", completedOn: "2026-11-20" }),
      ]),
    );
    expect(ids(model.done)).toEqual(["late", "senior", "course"]);
    expect(model).toMatchObject({ ahead: [], next: [], spareDays: null, isAllDone: true });
    expect(model.progress.percent).toBe(100);
  });

  it("asks nothing more of the plan of a goal that is reached, whatever in it is open", () => {
    const rows = [
      node("late", null, { dueOn: "2026-10-01" }),
      node("soon", null, { rank: "a1", dueOn: "2026-11-30", durationDays: 8 }),
      node("done", null, { rank: "a2", completedOn: "2026-10-01" }),
      node("beyond", null, { rank: "a3", dueOn: "2030-01-01" }),
    ];
    const open = climbModel(planOf(rows));
    expect(open).toMatchObject({ fits: false, lateCount: 1, startsSoonCount: 1 });
    expect(open.contradictions).toHaveLength(1);
    const reached = climbModel(planOf(rows, { reachedOn: today }));
    expect(reached).toMatchObject({
      ...{ fits: true, spareDays: null, shortfallDays: 0, criticalChain: [], contradictions: [] },
      ...{ next: [], lateCount: 0, startsSoonCount: 0, isAllDone: false },
      progress: open.progress,
    });
    expect(Array.from(reached.byId.values(), ({ state }) => state).sort()).toEqual([
      ...["ahead", "ahead", "ahead", "done"],
    ]);
  });

  it("counts and lists no milestone, and lets none without steps make a plan done", () => {
    const empty = node("director", null, { kind: "milestone", dueOn: "2026-11-01" });
    const model = climbModel(planOf([empty, node("ask", null, { completedOn: today })]));
    expect(model).toMatchObject({ next: [], lateCount: 0, startsSoonCount: 0, isAllDone: false });
    expect(model.progress).toMatchObject({ done: 1, total: 1 });
    expect(model.byId.get("director")?.state).toBe("late");
  });

  it("still draws a plan that leaves the calendar", () => {
    const model = climbModel(
      planOf([node("far", null, { durationDays: 36_500 })], { targetDate: "1900-01-01" }),
    );
    expect(ids(model.ahead)).toEqual(["far"]);
    const beyond = climbModel({
      ...planOf([node("far", null, { durationDays: 36_500 })], { targetDate: "9999-12-31" }),
      today: "9999-12-30",
    });
    expect(beyond).toMatchObject({ fits: null, spareDays: null });
    expect(ids(beyond.ahead)).toEqual(["far"]);
    expect(ids(beyond.next)).toEqual(["far"]);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((offset) => {
  const date = new Date(Date.UTC(2026, 5, 1 + offset));
  return date.toISOString().slice(0, 10);
});
const past = day.filter((date) => date <= today);

/** Any tree: each node is under an earlier one or on the first level, and nothing under a completed one is open. */
const anyPlan = fc
  .array(
    fc.record({
      above: fc.nat(),
      rank: fc.constantFrom("a0", "a1", "a2", "a3", "a1V"),
      dueOn: fc.option(day),
      durationDays: fc.option(fc.nat({ max: 400 })),
      completedOn: fc.option(past, { freq: 3 }),
      order: fc.constantFrom("sequence" as const, "parallel" as const),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((rows) => {
    const nodes: NodeRow[] = [];
    for (const [n, { above, ...rest }] of rows.entries()) {
      const parent = nodes[above % (n + 1)];
      const completedOn = rest.completedOn ?? parent?.completedOn ?? null;
      nodes.push(node(`n${n}`, parent?.id ?? null, { ...rest, completedOn }));
    }
    return fc.shuffledSubarray(nodes, { minLength: nodes.length });
  });

describe("climbModel, for any plan", () => {
  it("shows every node once, above what leads to it, the later of two siblings above the earlier", () => {
    fc.assert(
      fc.property(anyPlan, (nodes) => {
        const { ahead, done, byId } = climbModel(planOf(nodes));
        expect([...ids(ahead), ...ids(done)].sort()).toEqual(nodes.map(({ id }) => id).sort());
        expect(byId.size).toBe(nodes.length);
        for (const rows of [ahead, done]) {
          const indexById = new Map(ids(rows).map((id, index) => [id, index]));
          for (const { row } of rows) {
            const parent = row.parentId === null ? undefined : indexById.get(row.parentId);
            if (parent !== undefined) expect(parent).toBeLessThan(indexById.get(row.id) ?? -1);
          }
        }
        for (const [index, { row }] of ahead.entries()) {
          const earlier = ahead
            .slice(index + 1)
            .filter(({ row: { parentId } }) => parentId === row.parentId);
          for (const { row: below } of earlier) expect(below.rank <= row.rank).toBe(true);
        }
        for (const { state } of ahead) expect(state).not.toBe("done");
        for (const { state } of done) expect(state).toBe("done");
      }),
    );
  });

  it("never loses progress when something is ticked, and gives it back when it is unticked", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (nodes, pick) => {
        const before = planOf(nodes);
        const id = nodes[pick % nodes.length]?.id ?? "";
        const made = { type: "complete", changeId: "", nodeId: id, open: "complete" } as const;
        const result = applyPlanChange(nodes, made, { today });
        if (!result.ok) throw new Error(result.error.code);
        const after = changed(before, made);
        const [was, is] = [climbModel(before), climbModel(after)];
        expect(is.progress.fraction).toBeGreaterThanOrEqual(was.progress.fraction);
        expect(is.byId.get(id)?.state).toBe("done");
        const inverse = inverseOf(nodes, made, result.value, "");
        if (inverse) expect(climbModel(changed(after, inverse)).progress).toEqual(was.progress);
      }),
    );
  });

  it("lists as next exactly the leaves that are open, each needed no later than the one after it", () => {
    fc.assert(
      fc.property(anyPlan, (nodes) => {
        const { next, byId } = climbModel(planOf(nodes));
        const open = [...byId.values()].filter(({ isLeaf, state }) => isLeaf && state !== "done");
        expect(ids(next).sort()).toEqual(ids(open).sort());
        const starts = next.map(({ schedule }) => schedule?.latestStart ?? "");
        expect(starts).toEqual([...starts].sort());
      }),
    );
  });
});
