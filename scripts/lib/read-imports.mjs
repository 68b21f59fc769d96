// @ts-check
import { parseFileSync } from "@swc/core";

/** @typedef {{ module: string, kind: "value" | "type" | "dynamic" }} Import */

/**
 * What a TypeScript file imports, and how. TypeScript 7 has no interface for tools, so SWC parses.
 *
 * @param {string} file
 * @returns {Import[]}
 */
export function readImports(file) {
  const program = parseFileSync(file, { syntax: "typescript", tsx: file.endsWith("x") });
  /** @type {Import[]} */
  const found = [];
  visit(program, found);
  return found;
}

/** @param {unknown} node @param {Import[]} found */
function visit(node, found) {
  if (typeof node !== "object" || node === null) return;
  const seen = importOf(/** @type {Record<string, any>} */ (node));
  if (seen) found.push(seen);
  for (const child of Object.values(node)) visit(child, found);
}

/** @param {Record<string, any>} node an SWC syntax node, or a part of one @returns {Import | null} */
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
