// @ts-check
import { parse, walk } from "../syntax.mjs";
import { calledTranslator, translatorsIn } from "./translators.mjs";

/**
 * @typedef {object} MessageUses
 * @property {Set<string>} keys whole keys, with `*` for a part that is only known at run time
 * @property {Set<string>} open namespaces from which a key is taken that is a variable
 * @property {Set<string>} texts every text and name of a property in the file, because it may be such a key
 * @property {Set<string>} namespaces those that translators were made for
 */

/**
 * The messages that a file uses.
 *
 * @param {string} source @param {string} file @returns {MessageUses}
 */
export function messageUsesIn(source, file) {
  const { program } = parse(source, file);
  const translators = translatorsIn(program);
  /** @type {MessageUses} */
  const uses = { keys: new Set(), open: new Set(), texts: new Set(), namespaces: new Set() };
  for (const namespaces of translators.values())
    for (const namespace of namespaces) uses.namespaces.add(namespace);
  walk(program, (node) => {
    if (node.type === "StringLiteral") uses.texts.add(node.value);
    if (node.type === "KeyValueProperty" && node.key.type === "Identifier")
      uses.texts.add(node.key.value);
    const namespaces = translators.get(calledTranslator(node));
    if (!namespaces) return;
    for (const key of keysOf(node.arguments[0]?.expression))
      for (const namespace of namespaces)
        if (key === "*") uses.open.add(namespace);
        else uses.keys.add(namespace === "" ? key : `${namespace}.${key}`);
  });
  return uses;
}

/** @param {Record<string, any> | undefined} node @returns {string[]} */
export function keysOf(node) {
  switch (node?.type) {
    case "StringLiteral":
      return [node.value];
    case "TemplateLiteral":
      return [node.quasis.map((/** @type {{ raw: string }} */ { raw }) => raw).join("*")];
    case "ConditionalExpression":
      return [...keysOf(node.consequent), ...keysOf(node.alternate)];
    default:
      return ["*"];
  }
}

/**
 * The messages that no file uses.
 *
 * @param {readonly string[]} keys of all messages
 * @param {readonly MessageUses[]} uses
 */
export function unusedKeys(keys, uses) {
  const used = uses.flatMap((one) => [...one.keys]);
  const whole = new Set(used.filter((key) => !key.includes("*")));
  const patterns = used.filter((key) => key.includes("*")).map(patternOf);
  const open = new Set(uses.flatMap((one) => [...one.open]));
  const texts = new Set(uses.flatMap((one) => [...one.texts]));
  return keys.filter((key) => {
    if (whole.has(key) || texts.has(key) || patterns.some((pattern) => pattern.test(key)))
      return false;
    return ![...open].some(
      (namespace) => key.startsWith(`${namespace}.`) && texts.has(key.slice(namespace.length + 1)),
    );
  });
}

/** @param {string} key */
const patternOf = (key) =>
  new RegExp(
    `^${key
      .split("*")
      .map((part) => part.replaceAll(".", "[.]"))
      .join("[\\w.]+")}$`,
  );

/**
 * The keys of messages, each with its text.
 *
 * @param {unknown} messages @param {string} [prefix] @returns {[key: string, message: string][]}
 */
export const flatMessages = (messages, prefix = "") =>
  Object.entries(/** @type {Record<string, unknown>} */ (messages)).flatMap(([name, value]) =>
    typeof value === "string"
      ? [/** @type {[string, string]} */ ([prefix + name, value])]
      : flatMessages(value, `${prefix}${name}.`),
  );
