// @ts-check
import { walk } from "../syntax.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */

const makerNames = ["useTranslations", "getTranslations", "translatorIn", "createTranslator"];

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
  const makers = new Set(makerNames);
  walk(program, (node) => {
    // Both may have another name: `import { useTranslations as … }`, `const translate = t`.
    if (node.type === "ImportSpecifier" && makers.has(node.imported?.value))
      makers.add(node.local.value);
    // The functions that write letters get their translator under this name.
    if (node.type === "AssignmentPatternProperty" && node.key.value === "t") add("t", "mail");
    if (node.type !== "VariableDeclarator" || node.id.type !== "Identifier") return;
    const call = node.init?.type === "AwaitExpression" ? node.init.argument : node.init;
    if (call?.type === "CallExpression" && makers.has(call.callee.value))
      add(node.id.value, namespaceOf(call));
    if (call?.type !== "Identifier") return;
    if (makers.has(call.value)) makers.add(node.id.value);
    for (const namespace of found.get(call.value) ?? []) add(node.id.value, namespace);
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
