/**
 * How long it takes to say whether a plan fits the hours: `node --import tsx bench/hours.bench.ts [rounds]`.
 *
 * First the time per node from 100 to 10,000 nodes, against the smallest, for each verdict: hours in plenty, hours
 * too few, and a chain of waits that nothing proves. Then what a person can have: 2,000 steps over five years.
 * Processor time and medians, as in `plan.bench.ts`. The search for a proof looks at every pair of an earliest
 * start and a latest finish, so its time per node may grow until there is a step for every day of the plan.
 */
import { cpus, loadavg } from "node:os";
import { fitHours } from "../src/domain/plan/hours/fit-hours";
import type { FitHours } from "../src/domain/plan/hours/types";
import { schedulePlan } from "../src/domain/plan/schedule/schedule-plan";
import type { PlanInput } from "../src/domain/plan/schedule/types";
import { addDays } from "../src/domain/plan/shared/calendar";
import { cpuMs, median, ratios } from "./lib/cpu-time";
import { benchToday, planOfSize } from "./plan-of-size";

const benchSizes = [100, 1_000, 10_000];
const roundCount = Number(process.argv[2] ?? 9);
const warmUpRounds = 3;
/** So many nodes in all are fitted for one figure, so that the clock is exact enough. */
const nodesPerMeasurement = 10_000;

/** The weekly hours with which the plan of the bench fits, with which it does not, and with which neither is shown. */
const cases = [
  { name: "plenty", input: easy, hours: 80 },
  { name: "too few", input: roomy, hours: 0.5 },
  { name: "unproved", input: unproved, hours: 7 },
];

for (const { name, input, hours } of cases) {
  const sizes = benchSizes.map((size) => ({ size, input: input(size), perNode: [] as number[] }));
  let verdict = "";
  for (let round = -warmUpRounds; round < roundCount; round++) {
    for (const { size, input: plan, perNode } of sizes) {
      const runs = Math.ceil(nodesPerMeasurement / size);
      const ms = cpuMs(() => {
        for (let i = 0; i < runs; i++) verdict = verdictOf(plan, hours);
      });
      if (round >= 0) perNode.push((ms * 1000) / runs / size);
    }
  }
  console.log(`\nfitHours, ${name} (${verdict}): processor time, medians of ${roundCount} rounds`);
  console.log("  nodes  ms per run  µs per node  against 100");
  for (const { size, perNode } of sizes) {
    const columns = [
      String(size).padStart(7),
      ((median(perNode) * size) / 1000).toFixed(2).padStart(11),
      median(perNode).toFixed(2).padStart(12),
      `${median(ratios(perNode, sizes[0]?.perNode ?? [])).toFixed(2)}x`.padStart(12),
    ];
    console.log(columns.join(" "));
  }
}

console.log("\n2,000 steps and 222 milestones over five years, one core:");
const fiveYears = planWithHours(2_222, "2031-11-22");
for (const hours of [3, 5, 8, 20]) {
  const ms = Array.from({ length: warmUpRounds + roundCount }, () =>
    cpuMs(() => verdictOf(fiveYears, hours)),
  ).slice(warmUpRounds);
  const verdict = verdictOf(fiveYears, hours);
  console.log(`  ${hours} h a week, ${verdict}: ${median(ms).toFixed(0)} ms`);
}
const unknown = unproved(2_222);
const ms = Array.from({ length: roundCount }, () => cpuMs(() => verdictOf(unknown, 7)));
console.log(`  7 h a week, ${verdictOf(unknown, 7)}: ${median(ms).toFixed(0)} ms`);
const load = loadavg().map((value) => value.toFixed(1));
console.log(`Node ${process.version}, ${cpus().length} cores, load ${load.join(" ")}.`);

function verdictOf(input: PlanInput, weeklyHours: number): string {
  const result = fitHours({ today: benchToday, weeklyHours, plans: [{ id: "plan", input }] });
  if (!result.ok) throw new Error(`The plan of the bench is refused: ${result.error.kind}`);
  const fit: FitHours = result.value;
  return "because" in fit ? `${fit.verdict}, ${fit.because}` : fit.verdict;
}

/** A month longer than the plan takes by the calendar. */
function roomy(size: number): PlanInput {
  const input = planWithHours(size, "2400-01-01");
  const scheduled = schedulePlan(input);
  const finish = scheduled.ok ? scheduled.value.earliestFinish : null;
  const targetDate = addDays(finish ?? benchToday, 30);
  return { ...input, targetDate, nodes: input.nodes.map((node) => ({ ...node, dueOn: null })) };
}

/** A quarter of an hour for every step. */
function easy(size: number): PlanInput {
  const input = roomy(size);
  const nodes = input.nodes.map((node) =>
    node.durationDays ? { ...node, effortHours: 0.25 } : node,
  );
  return { ...input, nodes };
}

function planWithHours(size: number, targetDate: string): PlanInput {
  const input = planOfSize(size, targetDate);
  const nodes = input.nodes.map((node, i) =>
    node.durationDays ? { ...node, effortHours: (i % 5) / 4 } : node,
  );
  return { ...input, nodes };
}

/** A plan that has time to spare, and one pair of steps whose wait the hours make longer than any window shows. */
function unproved(size: number): PlanInput {
  const input = roomy(size);
  const today = { parentId: null, order: "parallel", durationDays: 1, dependsOn: [] } as const;
  return {
    ...input,
    order: "parallel",
    nodes: [
      ...input.nodes.map((node) => ({ ...node, effortHours: 0 })),
      { ...today, id: "first", effortHours: 5 },
      {
        ...today,
        id: "second",
        effortHours: 5,
        dueOn: "2026-12-06",
        dependsOn: [{ id: "first", lagDays: 6 }],
      },
    ],
  };
}
