// @ts-check
import { ensurePackages } from "./lib/packages.mjs";
import { fail } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

try {
  await ensurePackages();
  const { runRestore } = await import("./lib/backup/commands.mjs");
  await runRestore(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  fail(error);
}
