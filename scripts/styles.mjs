// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import {
  builtStyles,
  physicalDeclarations,
  physicalStylesIn,
  unnamedValues,
} from "./lib/physical-styles.mjs";

const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "src"];
const files = execFileSync("git", listed, { encoding: "utf8" }).split("\n").filter(existsSync);

/** @param {RegExp} ending @param {(source: string, file: string) => string[]} find */
const foundIn = (ending, find) =>
  files
    .filter((file) => ending.test(file) && !/[.]test[.]|[/]testing[/]/.test(file))
    .flatMap((file) => find(readFileSync(file, "utf8"), file).map((what) => `${file}: ${what}`));

const built = await builtStyles();
const found = [
  ...physicalDeclarations(built, { written: false }).map((what) => `a side: ${what}`),
  ...unnamedValues(built).map((name) => `a value without a name: ${name}`),
  ...foundIn(/[.]css$/, (css) => physicalDeclarations(css, { written: true })),
  ...foundIn(/[.]tsx?$/, physicalStylesIn),
];
for (const what of found) console.error(what);
if (found.length > 0)
  console.error("\nSay start and end, and name a value in src/app/theme.css (CONTRIBUTING.md).");
process.exitCode = found.length > 0 ? 1 : 0;
