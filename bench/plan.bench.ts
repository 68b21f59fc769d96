/**
 * How long one schedule takes, from 100 to 100,000 nodes with as many dependencies, and the search for
 * repairs: `node --import tsx bench/plan.bench.ts [rounds]`.
 *
 * The time is processor time, so that whatever else the machine does counts as little as it can (it includes
 * collecting garbage, also where that runs on another core), the median of rounds in which the sizes take turns.
 * The engine is linear, so the time per node should not grow. Two comparisons, both within each round: with the
 * time per node of the smallest plan, and with a bare copy of a plan of the same size (look every id up, write a
 * record for every node), which shows how much of any growth is memory and not the method.
 */
import { cpus, loadavg } from "node:os";
import { proposeRepairs } from "../src/domain/plan/repairs/propose-repairs";
import { schedulePlan } from "../src/domain/plan/schedule/schedule-plan";
import type { PlanInput, Schedule } from "../src/domain/plan/schedule/types";
import { addDays } from "../src/domain/plan/shared/calendar";
import { cpuMs, median, ratios } from "./lib/cpu-time";
import { benchToday, planOfSize } from "./plan-of-size";

const benchSizes = [100, 1_000, 10_000, 100_000];
const roundCount = Number(process.argv[2] ?? 9);
const warmUpRounds = 3;
/** So many nodes in all are scheduled for one figure, so that the clock is exact enough. */
const nodesPerMeasurement = 30_000;

const plans = benchSizes.map((size) => {
  const input = planOfSize(size, "2400-01-01");
  const dependencies = input.nodes.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
  return { size, input, dependencies, perNode: [] as number[], copyPerNode: [] as number[] };
});
for (let round = -warmUpRounds; round < roundCount; round++) {
  for (const { size, input, perNode, copyPerNode } of plans) {
    const own = microsecondsPerNode(size, () => mustSchedule(input));
    const copied = microsecondsPerNode(size, () => bareCopy(input));
    if (round < 0) continue;
    perNode.push(own);
    copyPerNode.push(copied);
  }
}

console.log(`schedulePlan: processor time, medians of ${roundCount} rounds`);
console.log("  nodes  dependencies  ms per run  µs per node  against 100  against a bare copy");
for (const { size, dependencies, perNode, copyPerNode } of plans) {
  const smallest = plans[0]?.perNode ?? [];
  const columns = [
    String(size).padStart(7),
    String(dependencies).padStart(13),
    ((median(perNode) * size) / 1000).toFixed(3).padStart(11),
    median(perNode).toFixed(2).padStart(12),
    `${median(ratios(perNode, smallest)).toFixed(2)}x`.padStart(12),
    `${median(ratios(perNode, copyPerNode)).toFixed(1)}x`.padStart(20),
  ];
  console.log(columns.join(" "));
}

const late = planOfSize(2_000, addDays(benchToday, 60));
const schedule = mustSchedule(late);
const unaligned = late.nodes.filter((_, i) => i % 7 === 0).map(({ id }) => id);
let offered = 0;
const repairMs = Array.from({ length: roundCount }, () =>
  cpuMs(() => {
    offered = proposeRepairs(late, schedule, { unaligned }).length;
  }),
);
console.log(
  `\nproposeRepairs: 2,000 nodes, ${schedule.shortfallDays} days late, ${offered} repairs in ${median(repairMs).toFixed(0)} ms`,
);
const load = loadavg().map((value) => value.toFixed(1));
console.log(`Node ${process.version}, ${cpus().length} cores, load ${load.join(" ")}.`);

function bareCopy({ nodes }: PlanInput): Record<string, object> {
  const indexes = new Map(nodes.map(({ id }, i) => [id, i]));
  const copy: Record<string, object> = Object.create(null);
  for (const { id, parentId, dependsOn } of nodes) {
    const parent = parentId === null ? -1 : indexes.get(parentId);
    copy[id] = { parent, waitsFor: dependsOn.map((one) => indexes.get(one.id)) };
  }
  return copy;
}

function microsecondsPerNode(size: number, run: () => unknown): number {
  const runs = Math.ceil(nodesPerMeasurement / size);
  const ms = cpuMs(() => {
    for (let i = 0; i < runs; i++) run();
  });
  return (ms * 1000) / runs / size;
}

function mustSchedule(input: PlanInput): Schedule {
  const result = schedulePlan(input);
  if (!result.ok) throw new Error(`The plan of the bench does not schedule: ${result.error.kind}`);
  return result.value;
}
