// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, hasStamp, putStamp } from "./stamp.mjs";
import { runQuietly } from "./step.mjs";

/** @param {string} name a command that a package brought @returns {string} */
export const bin = (name) => join("node_modules", ".bin", name);

const client = "src/generated/prisma";

/** The typed database client, when the schema or Prisma has changed since it was made. */
export async function ensureClient() {
  const stamp = await hashOf([
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  const stampFile = join(client, ".stamp");
  if (await hasStamp(stampFile, stamp)) return;
  await runQuietly("Generating the database client", bin("prisma"), ["generate"]);
  await putStamp(stampFile, stamp);
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

const buildStamp = join(".next", "sources.sha256");
const sourcesStamp = () => hashOf(sources, isBuilt);

/** Whether the production build is there, and made of what the sources are now. @returns {Promise<boolean>} */
export const isBuildCurrent = async () =>
  existsSync(join(".next", "BUILD_ID")) && (await hasStamp(buildStamp, await sourcesStamp()));

/** Makes the production build. */
export async function build() {
  const stamp = await sourcesStamp();
  await runQuietly("Building the application, a minute or two", bin("next"), ["build"], {
    NODE_ENV: "production",
  });
  await putStamp(buildStamp, stamp);
}

/** The production build, when what it is made of has changed since. */
export async function ensureBuild() {
  if (!(await isBuildCurrent())) await build();
}
