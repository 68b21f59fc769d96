import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, hasStamp, putStamp } from "../../scripts/lib/stamp.mjs";
import { runQuietly } from "../../scripts/lib/step.mjs";

const folder = join("bench", "floor");
const sources = ["app", "db.ts", "router.ts", "next.config.mjs", "tsconfig.json"].map((name) =>
  join(folder, name),
);

/** The floor's production build, when what it is made of has changed since. */
export async function ensureFloor(): Promise<void> {
  const stamp = await hashOf([...sources, "prisma/schema.prisma", "package-lock.json"]);
  const built = join(folder, ".next");
  const stampFile = join(built, "sources.sha256");
  if (existsSync(join(built, "BUILD_ID")) && (await hasStamp(stampFile, stamp))) return;
  await runQuietly("Building the floor", join("node_modules", ".bin", "next"), ["build", folder], {
    NODE_ENV: "production",
  });
  await putStamp(stampFile, stamp);
}
