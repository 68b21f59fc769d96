// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readImports } from "./read-imports.mjs";

const sections = "src/app/dev/gallery/sections";
const components = "src/components";

/** @param {string} folder @param {RegExp} ending @returns {string[]} */
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file) && !/[.]test[.]/.test(file))
    .map((file) => join(folder, file));

/** Every file that may draw something. */
export const componentFiles = () => filesIn(components, /[.]tsx$/);

/** The components that the sections give a heading, by the path of their files. */
export const namedInGallery = () =>
  filesIn(sections, /[.]tsx$/).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bof: "([^" ]+)/g)].map(([, name]) =>
      fileAt(join(components, name ?? "")),
    ),
  );

/**
 * The files that the gallery draws: what its sections import, and what that draws in its turn. What is only loaded when
 * somebody opens it is drawn by nobody, unless a section imports it.
 */
export function drawnInGallery() {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = filesIn(sections, /[.]tsx?$/);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const { module, kind } of readImports(file)) {
      const imported = kind === "value" ? sourceOf(module, file) : null;
      if (!imported?.startsWith(`${components}/`) || found.has(imported)) continue;
      found.add(imported);
      waiting.push(imported);
    }
  return found;
}

/** @param {string} module @param {string} from @returns {string | null} */
function sourceOf(module, from) {
  if (module.startsWith("@/")) return fileAt(join("src", module.slice(2)));
  return module.startsWith(".") ? fileAt(join(dirname(from), module)) : null;
}

/** @param {string} path @returns {string} */
const fileAt = (path) =>
  [".tsx", ".ts", "/index.ts"].map((ending) => path + ending).find(existsSync) ?? path;
