// @ts-check
import { readFile } from "node:fs/promises";
import { runQuietly } from "./step.mjs";

// Only what Node brings may be imported here: this runs before there are packages.

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/** Installs the packages of package-lock.json unless they are installed already. */
export async function ensurePackages() {
  if (await areInstalled()) return;
  // The build needs all packages, also where NODE_ENV would make npm leave some out.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  await runQuietly("Installing packages", "npm", args);
}

async function areInstalled() {
  const [wanted, installed] = await Promise.all([
    readLock("package-lock.json"),
    // npm's own record of what it has installed.
    readLock("node_modules/.package-lock.json"),
  ]);
  return Object.entries(wanted)
    .filter(([path, { optional, devOptional }]) => path !== "" && !optional && !devOptional)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/** @param {string} file @returns {Promise<Record<string, LockedPackage>>} */
async function readLock(file) {
  const content = await readFile(file, "utf8").catch(() => '{ "packages": {} }');
  return JSON.parse(content).packages;
}
