import { join } from "node:path";
import { isAsBuilt, recordBuilt } from "../../scripts/lib/built.mjs";
import { hashOf } from "../../scripts/lib/stamp.mjs";
import { runQuietly } from "../../scripts/lib/step.mjs";

const folder = join("bench", "floor");
const sources = ["app", "db.ts", "router.ts", "next.config.mjs", "tsconfig.json"].map((name) =>
  join(folder, name),
);

/** Makes the floor's production build when its sources have changed. */
export async function ensureFloor(): Promise<void> {
  const stamp = await hashOf([...sources, "prisma/schema.prisma", "package-lock.json"]);
  const built = join(folder, ".next");
  if (await isAsBuilt(built, stamp)) return;
  await runQuietly("Building the floor", join("node_modules", ".bin", "next"), ["build", folder], {
    NODE_ENV: "production",
  });
  await recordBuilt(built, stamp);
}
