/**
 * How long one schedule takes, from 100 to 100,000 nodes with as many dependencies: `node bench/plan.bench.mjs`.
 *
 * The engine is linear, so the time per node should stay flat: each size is shown against the time per
 * node of the smallest, measured in the same run on the same machine. Repairs are measured on 2,000.
 */
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const { schedulePlan, proposeRepairs, addDays } = await loadPlanDomain();
const TODAY = "2026-11-22";
const SIZES = [100, 1_000, 10_000, 100_000];
const MEASURED_MS = 1_500;

console.log("schedulePlan: median of repeated runs, one core");
console.log("  nodes  dependencies   ms per run   µs per node   against the smallest");
let floor;
for (const size of SIZES) {
  const input = planOf(size, "2400-01-01");
  const ms = measure(() => mustBeOk(schedulePlan(input)));
  const perNode = (ms * 1000) / size;
  floor ??= perNode;
  const dependencies = input.nodes.reduce((sum, node) => sum + node.dependsOn.length, 0);
  console.log(
    `${pad(size, 7)} ${pad(dependencies, 13)} ${pad(ms.toFixed(3), 12)} ${pad(perNode.toFixed(3), 13)} ${pad(`${(perNode / floor).toFixed(2)}x`, 12)}`,
  );
}

const late = planOf(2_000, addDays(TODAY, 60));
const schedule = mustBeOk(schedulePlan(late));
const unaligned = late.nodes.filter((_, i) => i % 7 === 0).map(({ id }) => id);
const ms = measure(() => proposeRepairs(late, schedule, { unaligned }));
console.log(
  `\nproposeRepairs on 2,000 nodes, ${schedule.shortfallDays} days late: ${ms.toFixed(1)} ms for ${proposeRepairs(late, schedule, { unaligned }).length} repairs`,
);

/** Milestones of ten, alternately in sequence and in parallel, and a dependency for every node but the first. */
function planOf(size, targetDate) {
  const random = randomFrom(size);
  const nodes = [];
  for (let i = 0; i < size; i++) {
    const isMilestone = i % 10 === 0;
    const milestone = i - (i % 10);
    const dependsOn = [];
    if (isMilestone && i > 0) {
      dependsOn.push({ id: idOf(10 * Math.floor(random() * (i / 10))), lagDays: i % 3 });
    } else if (!isMilestone && i > 10) {
      const earlier = 10 * Math.floor(random() * (milestone / 10)) + 1 + Math.floor(random() * 9);
      dependsOn.push({ id: idOf(earlier) });
    } else if (i > 1) {
      dependsOn.push({ id: idOf(i - 1) });
    }
    nodes.push({
      id: idOf(i),
      parentId: isMilestone ? null : idOf(milestone),
      order: (i / 10) % 2 === 0 ? "sequence" : "parallel",
      durationDays: isMilestone ? null : 1 + Math.floor(random() * 3),
      dueOn: i % 50 === 3 ? targetDate : null,
      dependsOn,
    });
  }
  const breaks = Array.from({ length: 10 }, (_, i) => ({
    from: addDays(TODAY, 40 + 100 * i),
    to: addDays(TODAY, 46 + 100 * i),
  }));
  return { today: TODAY, targetDate, order: "parallel", breaks, nodes };
}

function idOf(i) {
  return `node-${i.toString(36).padStart(6, "0")}`;
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function measure(run) {
  const until = performance.now() + MEASURED_MS;
  for (let warmUp = 0; warmUp < 3; warmUp++) run();
  const times = [];
  while (performance.now() < until || times.length < 5) {
    const from = performance.now();
    run();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

function mustBeOk(result) {
  if (!result.ok) throw new Error(`The plan of the bench does not schedule: ${result.error.kind}`);
  return result.value;
}

function pad(value, width) {
  return String(value).padStart(width);
}

async function loadPlanDomain() {
  const entry = fileURLToPath(new URL("../src/domain/plan/index.ts", import.meta.url));
  const [{ output }] = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, minify: false, lib: { entry, formats: ["es"] } },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}
