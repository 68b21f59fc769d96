// @ts-check
import { ensurePackages } from "./lib/packages.mjs";
import { fail } from "./lib/until-stopped.mjs";

try {
  await ensurePackages();
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  await ensureBuild();
} catch (error) {
  fail(error);
}
