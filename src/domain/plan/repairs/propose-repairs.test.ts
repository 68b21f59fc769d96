import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { PlanInput } from "../schedule/types";
import { arbitraryPlan } from "../testing/arbitrary-plans";
import {
  dayAfter,
  milestone,
  mustSchedule,
  plan,
  step,
  testTodays,
  waitingFor,
} from "../testing/plans";
import { proposeRepairs } from "./propose-repairs";
import type { Repair, RepairKind } from "./types";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

const testToday = "2026-11-22";

function repairsOf(input: PlanInput, unaligned: string[] = []): Repair[] {
  return proposeRepairs(input, mustSchedule(input), { unaligned });
}

function only(repairs: readonly Repair[], kind: RepairKind): Repair[] {
  return repairs.filter(({ actions }) => actions.length === 1 && actions[0].kind === kind);
}

describe("single repairs", () => {
  it("are none where the plan fits", () => {
    expect(repairsOf(plan(testToday, [step("a", 5)]))).toEqual([]);
  });

  it("park a critical leaf that serves no requirement, and none that does", () => {
    const input = plan(testToday, [step("course", 20), step("talk", 6), step("move", 4)], {
      order: "sequence",
      targetDate: dayAfter(testToday, 25),
    });
    expect(only(repairsOf(input), "park")).toEqual([]);
    expect(only(repairsOf(input, ["course", "talk", "unknown"]), "park")).toMatchObject([
      { values: { nodeId: "talk", days: 6 }, daysGained: 4, changedDays: 6, fits: true },
      { values: { nodeId: "course", days: 20 }, daysGained: 4, changedDays: 20 },
      { key: "plan.repair.parkSeveral", values: { count: 2, days: 26 }, daysGained: 4 },
    ]);
  });

  it("run two neighbours of a sequence together: alone in it, its order turns", () => {
    const nodes = milestone("m", "sequence", [step("a", 6), step("b", 4)]);
    const input = plan(testToday, nodes, { targetDate: dayAfter(testToday, 6) });
    const [repair] = only(repairsOf(input), "runTogether");
    expect(repair).toMatchObject({
      key: "plan.repair.runTogether",
      values: { firstId: "a", secondId: "b", days: 4 },
      daysGained: 3,
      fits: true,
    });
    expect(repair?.input.nodes).toEqual([{ ...nodes[0], order: "parallel" }, ...nodes.slice(1)]);
    expect(
      only(
        repairsOf({ ...input, order: "sequence", nodes: [step("a", 6), step("b", 4)] }),
        "runTogether",
      )[0]?.input.order,
    ).toBe("parallel");
  });

  it("run two neighbours among others together in their place, and leave the rest in sequence", () => {
    const nodes = [step("a", 6), step("b", 5), step("c", 4), step("b+c", 1)];
    const input = plan(testToday, nodes, {
      order: "sequence",
      targetDate: dayAfter(testToday, 11),
    });
    const repair = only(repairsOf(input), "runTogether").find(
      ({ values }) => values.firstId === "b",
    );
    expect(repair).toMatchObject({ values: { secondId: "c", days: 4 }, daysGained: 4, fits: true });
    const { nodes: scheduled } = mustSchedule(repair?.input ?? input);
    expect(scheduled.b?.earliestStart).toBe(dayAfter(testToday, 6));
    expect(scheduled.c?.earliestStart).toBe(dayAfter(testToday, 6));
    expect(scheduled["b+c"]?.earliestStart).toBe(dayAfter(testToday, 11));
  });

  it("shorten the longest critical leaves by what is missing, and leave each a day", () => {
    const input = plan(testToday, [step("long", 9), step("mid", 6), step("short", 3)], {
      order: "sequence",
      targetDate: dayAfter(testToday, 12),
    });
    expect(only(repairsOf(input), "shorten").map(({ values }) => values)).toEqual([
      { nodeId: "long", days: 5, fromDays: 9, toDays: 4 },
      { nodeId: "mid", days: 5, fromDays: 6, toDays: 1 },
    ]);
  });

  it("shorten what is started only by what is still to come", () => {
    const nodes = [
      step("begun", 20, { startedOn: dayAfter(testToday, -10) }),
      step("b", 2, waitingFor("begun")),
    ];
    const repairs = repairsOf(plan(testToday, nodes, { targetDate: dayAfter(testToday, 4) }));
    expect(only(repairs, "shorten")).toMatchObject([
      { values: { nodeId: "begun", days: 7, toDays: 13 } },
    ]);
  });

  it.each(testTodays)("move the target to the first date that fits, from %s", (today) => {
    const repairs = repairsOf(plan(today, [step("a", 10)], { targetDate: dayAfter(today, 5) }));
    expect(only(repairs, "moveTarget")).toMatchObject([
      {
        values: { from: dayAfter(today, 5), to: dayAfter(today, 9), days: 4 },
        daysGained: 4,
        fits: true,
      },
    ]);
  });

  it("never move the target into the past", () => {
    const repairs = repairsOf(
      plan(testToday, [step("a", null)], { targetDate: dayAfter(testToday, -30) }),
    );
    expect(repairs.map(({ input }) => input.targetDate)).toEqual([testToday]);
  });

  it("do not move the target as far as a completion that is dated ahead", () => {
    const done = step("done", 1, { completedOn: dayAfter(testToday, 30) });
    const repairs = repairsOf(plan(testToday, [done, step("a", 5)], { targetDate: testToday }));
    expect(only(repairs, "moveTarget")).toMatchObject([{ values: { days: 4 }, fits: true }]);
  });

  it("give up the end of a break, or take it after the target", () => {
    const away = { from: "2026-11-25", to: "2026-11-29" };
    const later = { from: "2027-03-01", to: "2027-03-05" };
    const input = plan(testToday, [step("a", 8)], {
      breaks: [away, later],
      targetDate: "2026-12-01",
    });
    const repairs = repairsOf(input);
    expect(only(repairs, "shortenBreak")).toMatchObject([
      {
        values: { ...away, newTo: "2026-11-26", days: 3 },
        input: { breaks: [{ from: away.from, to: "2026-11-26" }, later] },
      },
    ]);
    expect(only(repairs, "moveBreak")).toMatchObject([
      { values: { ...away, newFrom: "2026-12-02", newTo: "2026-12-06", days: 5 }, daysGained: 3 },
    ]);
  });

  it("end a break that has begun yesterday at the earliest, and do not move it", () => {
    const breaks = [{ from: "2026-11-15", to: "2026-11-30" }];
    const repairs = repairsOf(
      plan(testToday, [step("a", 3)], { breaks, targetDate: "2026-11-24" }),
    );
    expect(only(repairs, "moveBreak")).toEqual([]);
    expect(only(repairs, "shortenBreak")).toMatchObject([
      { values: { newTo: "2026-11-21", days: 9 }, fits: true },
    ]);
  });
});

describe("the smallest pair", () => {
  it("comes last, where neither of its halves is enough", () => {
    const nodes = [step("a", 8), step("b", 8)];
    const input = plan(testToday, nodes, { targetDate: dayAfter(testToday, 4) });
    const repairs = repairsOf(input);
    expect(repairs.map(({ key }) => key)).toEqual(["plan.repair.moveTarget", "plan.repair.pair"]);
    expect(repairs.at(-1)).toMatchObject({
      daysGained: 3,
      changedDays: 6,
      fits: true,
      actions: [{ values: { nodeId: "a", days: 3 } }, { values: { nodeId: "b", days: 3 } }],
    });
  });

  it("is the smallest of several, also where its first half gains less than another's", () => {
    const group = milestone("g", "parallel", [step("p", 20), step("q", 15)]);
    const nodes = [...group, step("r1", 4), step("r2", 4)];
    const input = plan(testToday, nodes, {
      order: "sequence",
      targetDate: dayAfter(testToday, 19),
    });
    const pair = repairsOf(input, ["p"]).at(-1);
    expect(pair).toMatchObject({ key: "plan.repair.pair", daysGained: 8, changedDays: 8 });
  });

  it("is none that parks in two halves what a single repair parks at once", () => {
    const nodes = [step("a", 3), step("b", 2)];
    const late = plan(testToday, nodes, { targetDate: dayAfter(testToday, -1) });
    const parked = repairsOf(late, ["a", "b"]).filter(({ actions }) =>
      actions.every(({ kind }) => kind === "park"),
    );
    expect(parked.map(({ actions }) => actions.flatMap(({ nodeIds }) => nodeIds))).toEqual([
      ["a", "b"],
    ]);
  });

  it("takes no day off a started step that has passed already", () => {
    const begun = step("begun", 20, { startedOn: dayAfter(testToday, -10) });
    const nodes = [begun, step("b", 2, waitingFor("begun"))];
    const repairs = repairsOf(plan(testToday, nodes, { targetDate: dayAfter(testToday, 1) }));
    expect(repairs.at(-1)?.actions).toMatchObject([
      { values: { nodeId: "begun", days: 9, toDays: 11 } },
      { values: { nodeId: "b", days: 1, toDays: 1 } },
    ]);
  });
});

it("offers what helps where nothing makes the plan fit, and says so", () => {
  const nodes = [
    step("a", 1, { dueOn: dayAfter(testToday, -5) }),
    step("b", 9),
    step("c", 9),
    step("d", 9),
  ];
  const input = plan(testToday, nodes, { order: "sequence", targetDate: dayAfter(testToday, 10) });
  const repairs = repairsOf(input);
  expect(repairs.every(({ fits }) => !fits)).toBe(true);
  expect(repairs.length).toBeGreaterThan(0);
  const gains = repairs.map(({ daysGained }) => daysGained);
  expect(gains).toEqual([...gains].sort((x, y) => y - x));
  expect(gains.at(-1)).toBeGreaterThan(0);
});

it("holds for random plans: each repair is applied, and gains what it says", () => {
  fc.assert(
    fc.property(arbitraryPlan, (input) => {
      const unchanged = JSON.stringify(input);
      const schedule = mustSchedule(input);
      const unaligned = input.nodes.filter((_, i) => i % 3 === 0).map(({ id }) => id);
      const repairs = proposeRepairs(input, schedule, { unaligned });
      expect(JSON.stringify(input)).toBe(unchanged);
      expect(repairs.length).toBeLessThanOrEqual(12);
      if (schedule.fits) expect(repairs).toEqual([]);
      for (const repair of repairs) {
        const after = mustSchedule(repair.input);
        expect(after.shortfallDays).toBeLessThan(schedule.shortfallDays);
        expect(repair.daysGained).toBe(schedule.shortfallDays - after.shortfallDays);
        expect(repair.fits).toBe(after.fits);
        expect(repair.changedDays).toBeGreaterThanOrEqual(0);
      }
      if (repairs.some(({ fits }) => fits)) {
        expect(repairs.every(({ fits }) => fits)).toBe(true);
        const singles = repairs.filter(({ actions }) => actions.length === 1);
        const sizes = singles.map(({ changedDays }) => changedDays);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        expect(repairs.slice(singles.length)).toHaveLength(repairs.length - singles.length);
        expect(repairs.slice(0, singles.length)).toEqual(singles);
        expect(repairs.length - singles.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
