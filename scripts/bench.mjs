// @ts-check
import { ensurePackages } from "./lib/packages.mjs";
import { fail } from "./lib/until-stopped.mjs";

try {
  await ensurePackages();
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  const { run } = await import("./lib/step.mjs");
  await ensureClient();
  await ensureBuild();
  const args = ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)];
  process.exitCode = await run(process.execPath, args);
} catch (error) {
  fail(error);
}
