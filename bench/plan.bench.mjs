/**
 * How long one schedule takes, from 100 to 100,000 nodes with as many dependencies:
 * `node bench/plan.bench.mjs`.
 *
 * The time is processor time, of the best of repeated runs, so that whatever else the machine does
 * counts as little as it can (it includes collecting garbage, also where that runs on another core). The
 * engine is linear, so the time per node should not grow. Two comparisons, both within the run: with the
 * time per node of the smallest plan, and with a bare copy of a plan of the same size (look every id up,
 * write a record for every node), which shows how much of any growth is memory and not the method.
 */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const { schedulePlan, proposeRepairs, addDays } = await loadPlanDomain();
const TODAY = "2026-11-22";
const SIZES = [100, 1_000, 10_000, 100_000];
const BATCHES = 10;
const BATCH_MS = 60;
const WARM_UP_MS = 400;

console.log("schedulePlan: processor time, best of repeated runs");
console.log("  nodes  dependencies   ms per run   µs per node   against 100   against a bare copy");
let smallest;
for (const size of SIZES) {
  const input = planOf(size, "2400-01-01");
  const ms = measure(() => mustBeOk(schedulePlan(input)));
  const copyMs = measure(() => bareCopy(input.nodes));
  const perNode = (ms * 1000) / size;
  smallest ??= perNode;
  const dependencies = input.nodes.reduce((sum, node) => sum + node.dependsOn.length, 0);
  const columns = [
    pad(size, 7),
    pad(dependencies, 13),
    pad(ms.toFixed(3), 12),
    pad(perNode.toFixed(3), 13),
    pad(`${(perNode / smallest).toFixed(2)}x`, 13),
    pad(`${(ms / copyMs).toFixed(1)}x`, 21),
  ];
  console.log(columns.join(" "));
}

const late = planOf(2_000, addDays(TODAY, 60));
const schedule = mustBeOk(schedulePlan(late));
const unaligned = late.nodes.filter((_, i) => i % 7 === 0).map(({ id }) => id);
const repairs = proposeRepairs(late, schedule, { unaligned });
const repairMs = measure(() => proposeRepairs(late, schedule, { unaligned }));
console.log(
  `\nproposeRepairs: 2,000 nodes, ${schedule.shortfallDays} days late, ${repairs.length} repairs in ${repairMs.toFixed(0)} ms`,
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

function bareCopy(nodes) {
  const places = new Map(nodes.map(({ id }, i) => [id, i]));
  const copy = {};
  for (const { id, parentId, dependsOn } of nodes) {
    copy[id] = {
      parent: parentId === null ? -1 : places.get(parentId),
      first: dependsOn.length > 0 ? places.get(dependsOn[0].id) : -1,
    };
  }
  return copy;
}

/** Milliseconds of processor time: the best of several batches, each long enough for the clock. */
function measure(run) {
  for (let warmUp = 0; warmUp < WARM_UP_MS; warmUp += cpuMs(run));
  const runsInBatch = Math.max(1, Math.ceil(BATCH_MS / cpuMs(run)));
  let best = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < BATCHES; batch++) {
    const ms = cpuMs(() => {
      for (let i = 0; i < runsInBatch; i++) run();
    });
    best = Math.min(best, ms / runsInBatch);
  }
  return best;
}

function cpuMs(run) {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return Math.max((user + system) / 1000, 0.01);
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
