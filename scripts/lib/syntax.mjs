// @ts-check
import swc from "@swc/core";

/** @typedef {Record<string, any>} SyntaxNode an SWC syntax node, or a part of one */

/**
 * The syntax tree of a file, with functions that tell the line and the text of a node. SWC parses it, because TypeScript 7
 * has no API for tools.
 *
 * @param {string} source @param {string} file its name, whose ending tells the language
 */
export function parse(source, file) {
  const program = swc.parseSync(
    source,
    /[.]tsx?$/.test(file)
      ? { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" }
      : { syntax: "ecmascript", target: "es2022" },
  );
  const bytes = Buffer.from(source);
  // SWC does not begin to count anew for each file, and its first node begins after the comments before it.
  const first = program.span.end - bytes.length;
  /** @param {SyntaxNode} node */
  const lineOf = ({ span }) =>
    bytes
      .subarray(0, Math.max(0, span.start - first))
      .toString()
      .split("\n").length;
  /** @param {SyntaxNode} node */
  const textOf = ({ span }) => bytes.subarray(span.start - first, span.end - first).toString();
  return { program, lineOf, textOf };
}

/**
 * Calls `visit` with every node below one. Where it returns false, nothing below that node is visited; where it returns a
 * list, only what is in the list.
 *
 * @param {unknown} node @param {(node: SyntaxNode) => false | unknown[] | void} visit
 */
export function walk(node, visit) {
  if (typeof node !== "object" || node === null) return;
  const entry = /** @type {SyntaxNode} */ (node);
  const chosen = typeof entry.type === "string" ? visit(entry) : undefined;
  if (chosen === false) return;
  for (const child of chosen ?? Object.values(entry)) walk(child, visit);
}

/** The name of an identifier, or an empty text. @param {SyntaxNode | null | undefined} node @returns {string} */
export const nameOf = (node) =>
  node?.type === "Identifier" && typeof node.value === "string" ? node.value : "";
