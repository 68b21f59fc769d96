// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importedFile, readImports, sourceFileAt } from "./read-imports.mjs";

const sections = "src/app/dev/gallery/sections";
const components = "src/components";

/** @param {string} folder @param {RegExp} ending @returns {string[]} */
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file) && !/[.]test[.]/.test(file))
    .map((file) => join(folder, file));

/** Every file with components. */
export const componentFiles = () => filesIn(components, /[.]tsx$/);

/** The components that the sections give a heading, by the path of their files. */
export const namedInGallery = () =>
  filesIn(sections, /[.]tsx$/).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bof: "([^" ]+)/g)].map(([, name = ""]) => {
      const path = join(components, name);
      return sourceFileAt(path) ?? path;
    }),
  );

/**
 * The files that the gallery draws: what its sections import, and what those files import in turn. What is only loaded
 * on opening counts only where a section imports it.
 */
export function drawnInGallery() {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = filesIn(sections, /[.]tsx?$/);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const { module, kind } of readImports(file)) {
      const imported = kind === "value" ? importedFile(module, file) : null;
      if (!imported?.startsWith(`${components}/`) || found.has(imported)) continue;
      found.add(imported);
      waiting.push(imported);
    }
  return found;
}
