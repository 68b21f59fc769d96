// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, walk } from "./syntax.mjs";

/** @import { SyntaxNode } from "./syntax.mjs" */
/** @typedef {{ module: string, kind: "value" | "type" | "dynamic" }} Import */

/**
 * What a file imports, and how.
 *
 * @param {string} file
 * @returns {Import[]}
 */
export function readImports(file) {
  /** @type {Import[]} */
  const found = [];
  walk(parse(readFileSync(file, "utf8"), file).program, (node) => {
    const seen = importOf(node);
    if (seen) found.push(seen);
  });
  return found;
}

/** @param {SyntaxNode} node @returns {Import | null} */
function importOf(node) {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration": {
      const isType = node.typeOnly || everyNameIsType(node.specifiers);
      return node.source ? { module: node.source.value, kind: isType ? "type" : "value" } : null;
    }
    case "TsImportType":
      return { module: node.argument.value, kind: "type" };
    case "CallExpression": {
      const [first] = node.arguments;
      const isImport = node.callee.type === "Import" && first?.expression.type === "StringLiteral";
      return isImport ? { module: first.expression.value, kind: "dynamic" } : null;
    }
    default:
      return null;
  }
}

/** `import { type A, type B } from …`. @param {{ isTypeOnly?: boolean }[] | undefined} specifiers */
function everyNameIsType(specifiers) {
  return !!specifiers?.length && specifiers.every(({ isTypeOnly }) => isTypeOnly);
}

/**
 * The file of this repository that an import of TypeScript names; null for a package and for other kinds of files.
 *
 * @param {string} module @param {string} from the importing file
 */
export function importedFile(module, from) {
  if (module.startsWith("@/")) return sourceFileAt(join("src", module.slice(2)));
  return module.startsWith(".") ? sourceFileAt(join(dirname(from), module)) : null;
}

/** The file at a path without its ending, or null. @param {string} path */
export const sourceFileAt = (path) =>
  ["", ".tsx", ".ts", "/index.ts", "/index.tsx"]
    .map((ending) => path + ending)
    .find((file) => /[.][tj]sx?$/.test(file) && existsSync(file)) ?? null;
