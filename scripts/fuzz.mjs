// @ts-check
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { readArguments } from "./lib/arguments.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { fail } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const usage =
  "npm run fuzz -- [--inputs 100] [--seed 7] [--only node.add]\n" +
  "sends hostile input to every procedure and form; the seed that a run prints repeats that run.";

const options = /** @type {const} */ ({
  inputs: { type: "string", default: "100" },
  seed: { type: "string", default: String(randomInt(2 ** 31)) },
  only: { type: "string", default: "" },
});

try {
  const given = readArguments(options, usage).values;
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
