// @ts-check
import swc from "@swc/core";

/** @typedef {Record<string, any>} SyntaxNode an SWC syntax node, or a part of one */

/**
 * The syntax tree of a file, and a function that tells the line of a node. SWC parses it, because TypeScript 7 has no
 * API for tools.
 *
 * @param {string} source @param {string} file
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
  return { program, lineOf };
}

/**
 * Calls `visit` with every node below one, but not with those below a node for which it returns false.
 *
 * @param {unknown} node @param {(node: SyntaxNode) => boolean | void} visit
 */
export function walk(node, visit) {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  const entry = /** @type {SyntaxNode} */ (node);
  if (entry.type && visit(entry) === false) return;
  for (const child of Object.values(entry)) walk(child, visit);
}

const makers = /^(useTranslations|getTranslations|translatorIn|createTranslator)$/;

/**
 * The translators of a file by their names, each with its namespaces ("" for all).
 *
 * @param {unknown} program @returns {Map<string, Set<string>>}
 */
export function translatorsIn(program) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  /** @param {string} name @param {string} namespace */
  const add = (name, namespace) => found.set(name, (found.get(name) ?? new Set()).add(namespace));
  walk(program, (node) => {
    // Letters get their translator under this name.
    if (node.type === "AssignmentPatternProperty" && node.key.value === "t") add("t", "mail");
    if (node.type !== "VariableDeclarator" || node.id.type !== "Identifier") return;
    const call = node.init?.type === "AwaitExpression" ? node.init.argument : node.init;
    if (call?.type === "CallExpression" && makers.test(call.callee.value ?? ""))
      add(node.id.value, namespaceOf(call));
  });
  return found;
}

/** `useTranslations("goal")`, `createTranslator({ …, namespace: "goal" })`. @param {SyntaxNode} call @returns {string} */
function namespaceOf({ arguments: given }) {
  const expressions = given.map((/** @type {SyntaxNode} */ { expression }) => expression);
  const named = expressions
    .flatMap((/** @type {SyntaxNode} */ { properties = [] }) => properties)
    .find((/** @type {SyntaxNode} */ { key }) => key?.value === "namespace")?.value;
  const texts = [...expressions, named].filter((one) => one?.type === "StringLiteral");
  return texts.at(-1)?.value ?? "";
}

/**
 * The translator that a call calls, by its name: `t("key")`, `t.rich("key", …)`.
 *
 * @param {SyntaxNode} node @returns {string}
 */
export function calledTranslator({ type, callee }) {
  if (type !== "CallExpression") return "";
  if (callee.type === "Identifier") return callee.value;
  const isMethod = callee.type === "MemberExpression" && callee.object.type === "Identifier";
  return isMethod && /^(rich|markup|has|raw)$/.test(callee.property.value)
    ? callee.object.value
    : "";
}
