// @ts-check
import { join } from "node:path";
import { isAsBuilt, recordBuilt, recordedFiles } from "./built.mjs";
import { refuseWhileServed } from "./served-build.mjs";
import { hashOf } from "./stamp.mjs";
import { runQuietly } from "./step.mjs";
import { areUnchanged, marksOf, recordUnchanged } from "./unchanged.mjs";

/** @param {string} name a command that a package brought @returns {string} */
export const bin = (name) => join("node_modules", ".bin", name);

/** What Prisma generates from the schema: its client, and the types of the tables. */
const client = "src/generated";

/**
 * Generates the typed database client when the schema or Prisma has changed, or when files of the client are missing.
 */
export async function ensureClient() {
  const sources = await hashOf([
    "prisma/schema.prisma",
    "prisma/engine/tables.mjs",
    "prisma/engine/tables-generator.mjs",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  if (await isAsBuilt(client, sources)) return;
  await runQuietly("Generating the database client", bin("prisma"), ["generate"]);
  await recordBuilt(client, sources);
}

const sources = [
  "src",
  "messages",
  "public",
  "prisma/schema.prisma",
  "prisma/engine",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
];

/** @param {string} path */
const isBuilt = (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith(join(client, "/"));

const built = ".next";
const sourcesStamp = () => hashOf(sources, isBuilt);

/** Lies where Next keeps what is no part of a build. */
const checked = join(built, "cache", "checked.json");

/**
 * Whether the production build is complete and was made from the current sources. Contents are compared only where
 * files have changed since they were last compared.
 *
 * @returns {Promise<boolean>}
 */
export async function isBuildCurrent() {
  if (await areUnchanged(checked)) return true;
  // Before their contents are read, so that a change in between is seen next time.
  const marks = await marksOf([...sources, ...(await recordedFiles(built))]);
  const isCurrent = await isAsBuilt(built, await sourcesStamp());
  if (isCurrent) await recordUnchanged(checked, marks);
  return isCurrent;
}

/** Makes the production build, and the database client that is part of it. */
export async function build() {
  await refuseWhileServed();
  await ensureClient();
  const stamp = await sourcesStamp();
  await runQuietly("Building the application, a minute or two", bin("next"), ["build"], {
    NODE_ENV: "production",
  });
  await recordBuilt(built, stamp);
}

/** Makes the production build when its sources have changed or files of it are missing. */
export async function ensureBuild() {
  if (!(await isBuildCurrent())) await build();
}
