import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { step } from "../scripts/lib/step.mjs";
import type { Group } from "./lib/bench";
import type { Figure } from "./lib/figure";
import { ensureFloor } from "./lib/floor-build";
import { growth } from "./lib/growth";
import { painting } from "./lib/painting";
import { bare, floor, ours, start } from "./lib/servers";
import { starting } from "./lib/starting";
import { tableOf } from "./lib/table";
import { throughput } from "./lib/throughput";
import { buildWorld } from "./lib/world";

/**
 * The figures of the application beside those of the floor (bench/floor), measured in turns in one run, on one database
 * with one seed. `npm run bench -- [--rounds 5] [--seconds 3] [--only throughput,growth,painting,starting]`.
 */
const { values: given } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    only: { type: "string", default: "throughput,growth,painting,starting" },
  },
});
const rounds = Number(given.rounds);
const seconds = Number(given.seconds);
const groups: Record<string, Group> = { throughput, growth, painting };
const wanted = given.only.split(",");

// The servers end with this process, also when it is interrupted.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, () => process.exit(1));
await ensureFloor();
const world = await step("Seeding", buildWorld);
const figures: Figure[] = [];
try {
  const names = wanted.filter((name) => groups[name]);
  if (names.length > 0) figures.push(...(await measured(names)));
  if (wanted.includes("starting"))
    figures.push(...(await tried("starting", () => starting(world, rounds))));
} finally {
  await world.stop();
}
console.log(`\n${tableOf(figures)}\n`);
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `Goal of 200 nodes and 1,000 comments. Ratios are ours / floor, of ${rounds} rounds in turns, ${seconds} s a side.`,
);
console.log(`Node ${process.version}, ${cpus().length} cores, load ${load.join(" ")}.`);

/** A group that cannot be measured does not end the run of the others. */
async function tried(name: string, measure: () => Promise<Figure[]>): Promise<Figure[]> {
  try {
    return await step(name, measure);
  } catch (error) {
    console.error(error);
    return [
      { what: `${name}: not measured`, ours: "", floor: "", spread: null, wanted: null, unit: "" },
    ];
  }
}

async function measured(names: readonly string[]): Promise<Figure[]> {
  const log = join(world.directory, "servers.log");
  const { database, grown } = world;
  const running = await step("Starting the servers", async () => ({
    ours: await start(ours(database.url), log),
    grown: await start(ours(grown.url), log),
    floor: await start(floor(database.adminUrl), log),
    bare: await start(bare(database.adminUrl), log),
  }));
  try {
    const found: Figure[] = [];
    for (const name of names) {
      const measure = groups[name];
      if (measure)
        found.push(...(await tried(name, () => measure({ world, ...running, rounds, seconds }))));
    }
    return found;
  } finally {
    await Promise.all(Object.values(running).map(({ stop }) => stop()));
  }
}
