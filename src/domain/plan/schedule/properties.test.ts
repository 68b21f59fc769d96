import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fromDayNumber, toDayNumber } from "../shared/calendar";
import { arbitraryPlan } from "../testing/arbitrary-plans";
import { mustSchedule, nodeOf } from "../testing/plans";
import { moved } from "../testing/transformed";
import { schedulePlan } from "./schedule-plan";
import type { PlanInput, PlanNode } from "./types";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

const runs = { numRuns: 400 };

const replaceNode = (input: PlanInput, at: number, change: Partial<PlanNode>): PlanInput => ({
  ...input,
  nodes: input.nodes.map((node, i) => (i === at ? { ...node, ...change } : node)),
});

const withoutCompletions = (input: PlanInput): PlanInput => ({
  ...input,
  nodes: input.nodes.map((node) => ({ ...node, completedOn: null })),
});

const isLeafOf = (input: PlanInput, id: string | undefined) =>
  !input.nodes.some(({ parentId }) => parentId === id);

describe("a schedule", () => {
  it("moves with its dates, all of it, by the same days", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: -800, max: 800 }), (input, days) => {
        expect(mustSchedule(moved(input, days))).toEqual(moved(mustSchedule(input), days));
      }),
      runs,
    );
  });

  it("never gains slack from one more dependency, nor gets ready any earlier", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), fc.nat(), fc.nat(5), (input, a, b, lagDays) => {
        const [at, other] = [a % input.nodes.length, b % input.nodes.length];
        const node = input.nodes[at];
        if (node === undefined) return;
        const dependsOn = [...node.dependsOn, { id: `n${other}`, lagDays }];
        const result = schedulePlan(replaceNode(input, at, { dependsOn }));
        fc.pre(result.ok);
        const before = mustSchedule(input);
        expect(result.value.shortfallDays).toBeGreaterThanOrEqual(before.shortfallDays);
        for (const [id, { totalSlackDays, earliestFinish }] of Object.entries(before.nodes)) {
          const after = nodeOf(result.value, id);
          expect(after.totalSlackDays).toBeLessThanOrEqual(totalSlackDays);
          expect(after.earliestFinish >= earliestFinish).toBe(true);
        }
      }),
      runs,
    );
  });

  it("never gets later by parking something", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (input, at) => {
        const before = mustSchedule(input);
        const after = mustSchedule(
          replaceNode(input, at % input.nodes.length, { parkedOn: input.today }),
        );
        expect(after.shortfallDays).toBeLessThanOrEqual(before.shortfallDays);
        for (const [id, { earliestStart, totalSlackDays }] of Object.entries(after.nodes)) {
          if (!isLeafOf(input, id)) continue;
          expect(totalSlackDays).toBeGreaterThanOrEqual(nodeOf(before, id).totalSlackDays);
          expect(earliestStart <= nodeOf(before, id).earliestStart).toBe(true);
        }
      }),
      runs,
    );
  });

  it("keeps to the target and the due dates when a node is late by its slack, and not by a day more", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (input, a) => {
        const open = withoutCompletions(input);
        const schedule = mustSchedule(open);
        const at = a % open.nodes.length;
        const node = open.nodes[at];
        const slack = schedule.nodes[node?.id ?? ""]?.totalSlackDays;
        fc.pre(schedule.fits && slack !== undefined && isLeafOf(open, node?.id));
        fc.pre(!node?.startedOn && (node?.durationDays ?? 0) > 0);
        const longerBy = (days: number) =>
          mustSchedule(replaceNode(open, at, { durationDays: (node?.durationDays ?? 0) + days }))
            .fits;
        expect(longerBy(slack ?? 0)).toBe(true);
        expect(longerBy((slack ?? 0) + 1)).toBe(false);
      }),
      runs,
    );
  });

  it("moves nothing else when a leaf takes longer by its free slack", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (input, a) => {
        const at = a % input.nodes.length;
        const node = input.nodes[at];
        const before = mustSchedule(input);
        const own = before.nodes[node?.id ?? ""];
        fc.pre(node !== undefined && own !== undefined && (node.durationDays ?? 0) > 0);
        const durationDays = (node?.durationDays ?? 0) + (own?.freeSlackDays ?? 0);
        const after = mustSchedule(replaceNode(input, at, { durationDays }));
        const others = input.nodes.filter((one) => one !== node && isLeafOf(input, one.id));
        for (const other of others) {
          const start = before.nodes[other.id]?.earliestStart;
          expect(after.nodes[other.id]?.earliestStart).toBe(start);
        }
        expect(after.earliestFinish).toBe(before.earliestFinish);
      }),
      runs,
    );
  });

  it("spans its children with every parent, and slips as a whole as far as the tightest of them", () => {
    fc.assert(
      fc.property(arbitraryPlan, (arbitrary) => {
        const input = withoutCompletions(arbitrary);
        const schedule = mustSchedule(input);
        for (const parent of input.nodes.filter((n) => !n.startedOn)) {
          const children = input.nodes
            .filter(({ parentId }) => parentId === parent.id)
            .flatMap(({ id }) => schedule.nodes[id] ?? []);
          const own = schedule.nodes[parent.id];
          if (children.length === 0 || own === undefined) continue;
          const sorted = (
            key: "earliestStart" | "earliestFinish" | "latestStart" | "latestFinish",
          ) => children.map((child) => child[key]).sort();
          expect(own.earliestStart).toBe(sorted("earliestStart")[0]);
          expect(own.earliestFinish).toBe(sorted("earliestFinish").at(-1));
          expect(own.latestStart).toBe(sorted("latestStart")[0]);
          expect(own.latestFinish).toBe(sorted("latestFinish").at(-1));
          expect(own.critical).toBe(children.some(({ critical }) => critical));
        }
      }),
      runs,
    );
  });

  it("has a chain of critical leaves that ends where the least slack is decided", () => {
    fc.assert(
      fc.property(arbitraryPlan, (input) => {
        const schedule = mustSchedule(input);
        const chain = schedule.criticalChain.map((id) => nodeOf(schedule, id));
        expect(chain.every(({ critical }) => critical)).toBe(true);
        expect(chain.length > 0).toBe(Object.values(schedule.nodes).some((n) => n.critical));
        expect(new Set(schedule.criticalChain).size).toBe(chain.length);
        chain.slice(1).forEach(({ earliestStart }, i) => {
          const previous = chain[i]?.earliestFinish ?? "";
          expect(earliestStart >= previous).toBe(true);
        });
      }),
      runs,
    );
  });

  it("fits from the day on which it is finished at the earliest, unless a due date is missed", () => {
    fc.assert(
      fc.property(arbitraryPlan, (input) => {
        const open = withoutCompletions(input);
        const nodes = open.nodes.map((node) => ({ ...node, dueOn: null }));
        const { earliestFinish } = mustSchedule({ ...open, nodes });
        fc.pre(earliestFinish !== null);
        const fits = (targetDate: string) => mustSchedule({ ...open, nodes, targetDate }).fits;
        expect(fits(earliestFinish ?? "")).toBe(true);
        expect(fits(fromDayNumber(toDayNumber(earliestFinish ?? "") - 1))).toBe(false);
      }),
      runs,
    );
  });
});
