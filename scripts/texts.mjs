// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { hardCodedIn } from "./lib/texts/hard-coded.mjs";

/** The words in these folders are a grammar for reading dates and goals, and are not shown. */
const grammar = /^src[/]domain[/]plan[/](dates|refine)[/]/;

const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "src"];
const files = execFileSync("git", listed, { encoding: "utf8" })
  .split("\n")
  .filter((file) => /[.](tsx?|mjs)$/.test(file) && !/[.]test[.]|[/]testing[/]/.test(file))
  .filter((file) => !grammar.test(file) && existsSync(file));

let count = 0;
for (const file of files)
  for (const { line, what } of hardCodedIn(readFileSync(file, "utf8"), file)) {
    console.error(`${file}:${line}: ${what}`);
    count++;
  }
if (count > 0)
  console.error("\nWhat a person reads stands in messages/ (CONTRIBUTING.md: A text).");
process.exitCode = count > 0 ? 1 : 0;
