// @ts-check
import { parse, walk } from "../syntax.mjs";
import { keysOf } from "./message-uses.mjs";
import { calledTranslator, translatorsIn } from "./translators.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */

/** @typedef {{ keys: string[], names: Set<string>, line: number }} MessageCall what one of the keys is given, by name */

/**
 * The calls of translators in a file that say their keys and what they fill in, without those that do so with a variable.
 *
 * @param {string} source @param {string} file @returns {MessageCall[]}
 */
export function messageCallsIn(source, file) {
  const { program, lineOf } = parse(source, file);
  const translators = translatorsIn(program);
  /** @type {MessageCall[]} */
  const calls = [];
  walk(program, (node) => {
    const namespaces = translators.get(calledTranslator(node));
    if (!namespaces || /^(has|raw)$/.test(node.callee.property?.value ?? "")) return;
    const names = namesIn(node.arguments[1]?.expression);
    if (!names) return;
    for (const key of keysOf(node.arguments[0]?.expression)) {
      if (key.includes("*")) continue;
      const keys = [...namespaces].map((one) => (one === "" ? key : `${one}.${key}`));
      calls.push({ keys, names, line: lineOf(node) });
    }
  });
  return calls;
}

/**
 * The names of an object literal; null where they are only known at run time.
 *
 * @param {SyntaxNode | undefined} values @returns {Set<string> | null}
 */
function namesIn(values) {
  if (!values) return new Set();
  if (values.type !== "ObjectExpression") return null;
  /** @type {string[]} */
  const names = [];
  for (const property of values.properties) {
    if (property.type === "SpreadElement") return null;
    names.push(property.key?.value ?? property.value);
  }
  return new Set(names);
}
