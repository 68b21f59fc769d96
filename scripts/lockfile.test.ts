import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
);

/** Every copy of a package in the tree, including the dependencies of other packages. */
function versionsOf(name: string): string[] {
  return Object.entries(lockfile.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? "0.0.0");
}

const isAtLeast = (version: string, floor: string) =>
  version.localeCompare(floor, "en", { numeric: true }) >= 0;

// Each floor is the first version without a published security advisory.
it.each([
  ["next", "16.4.6"],
  ["@trpc/server", "11.8.0"],
  ["nodemailer", "9.0.1"],
])("every version of %s is at least %s", (name, floor) => {
  const versions = versionsOf(name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

it("compares versions by number", () => {
  expect(isAtLeast("16.10.0", "16.4.6")).toBe(true);
  expect(isAtLeast("16.4.5", "16.4.6")).toBe(false);
});

// `npm install` leaves out what it could not find for other systems, and `npm ci` then refuses the file.
it("lists the packages for every operating system", () => {
  const left = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => versionsOf(name).length === 0)
      .map((name) => `${path} needs ${name}`),
  );
  expect(left).toEqual([]);
});
