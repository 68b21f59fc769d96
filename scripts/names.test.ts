import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { messageKeysIn, namesIn, partsIn, styleNamesIn } from "./lib/declared-names.mjs";
import { prescribedCapitals, retiredInDocuments, retiredNames } from "./lib/retired-names.mjs";

/** Every file of code in the repository, and those that are not committed yet. */
const folders = ["src", "scripts", "prisma", "messages", "e2e", "bench"];
const inRoot = ":(glob)*";
const listed = ["ls-files", "--cached", "--others", "--exclude-standard", ...folders, inRoot];
const allFiles = execFileSync("git", listed, { encoding: "utf8" }).split("\n").filter(existsSync);
const files = allFiles.filter((file) => /[.](tsx?|m?js|cjs)$/.test(file));

const isRetired = (part: string, name: string, file: string) => {
  const retired = retiredNames.get(part);
  return retired !== undefined && !retired.names?.test(name) && !retired.files?.test(file);
};

/** The names that have a retired part, or are one, each with what to write instead. */
const retiredIn = (names: Iterable<string>, file: string) =>
  [...names].flatMap((name) =>
    [...new Set([...partsIn(name), name.toLowerCase()])]
      .filter((part) => isRetired(part, name, file))
      .map((part) => `${file}: ${name} (${part}: say ${retiredNames.get(part)?.instead})`),
  );

it("splits names into parts, and not within one", () => {
  expect(partsIn("answerFormOf")).toEqual(["answer", "form", "of"]);
  expect(partsIn("placeholder placement-of")).toEqual(["placeholder", "placement", "of"]);
  expect(retiredIn(["answerForm", "placeholder", "onSettled", "letGo"], "src/a.ts")).toEqual([
    "src/a.ts: answerForm (answer: say response, result)",
    "src/a.ts: letGo (letgo: say release, pointerReleased)",
  ]);
});

it("uses no retired name, for a file or in one", () => {
  const found = files.flatMap((file) => [
    ...retiredIn([basename(file).replace(/[.].*$/, "")], file),
    ...retiredIn(namesIn(file).used, file),
  ]);
  expect(found).toEqual([]);
});

it("uses no retired name as a key of a message", () => {
  const messages = allFiles.filter((file) => /^messages[/].*[.]json$/.test(file));
  expect(messages.length).toBeGreaterThan(40);
  expect(messages.flatMap((file) => retiredIn(messageKeysIn(file), file))).toEqual([]);
});

it("uses no retired name in a style sheet", () => {
  const sheets = allFiles.filter((file) => /[.]css$/.test(file));
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.flatMap((file) => retiredIn(styleNamesIn(file), file))).toEqual([]);
});

it("uses no retired word in a document", () => {
  const listing = ["ls-files", "*.md"];
  const documents = execFileSync("git", listing, { encoding: "utf8" })
    .split("\n")
    .filter(existsSync);
  expect(documents.length).toBeGreaterThan(20);
  const found = documents.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(retiredInDocuments)].map(
      ([word]) => `${file}: ${word}`,
    ),
  );
  expect(found).toEqual([]);
});

it("writes constants in camelCase", () => {
  const found = files.flatMap((file) =>
    [...namesIn(file).constants]
      .filter((name) => /^[A-Z][A-Z\d_]+$/.test(name) && !prescribedCapitals.test(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
