// @ts-check
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages } from "./lib/packages.mjs";
import { fail } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

/**
 * Sends hostile input to every procedure and form: `npm run fuzz -- [--inputs 100] [--seed 7] [--only node.add]`.
 * Without a seed a new one is chosen; the seed that a run prints repeats that run.
 */
const { values: given } = parseArgs({
  options: {
    inputs: { type: "string", default: "100" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
    only: { type: "string", default: "" },
  },
});

try {
  await ensurePackages();
  const { ensureClient } = await import("./lib/build.mjs");
  const { run } = await import("./lib/step.mjs");
  await ensureClient();
  console.log(`${given.inputs} inputs for each, from the seed ${given.seed}`);
  process.exitCode = await run(
    join("node_modules", ".bin", "vitest"),
    ["run", "src/server/api/fuzz", ...(given.only ? ["-t", given.only] : [])],
    { env: { FUZZ_INPUTS: given.inputs, FUZZ_SEED: given.seed } },
  );
  const again = `npm run fuzz -- --inputs ${given.inputs} --seed ${given.seed}`;
  if (process.exitCode !== 0) console.log(`The same again: ${again}`);
} catch (error) {
  fail(error);
}
