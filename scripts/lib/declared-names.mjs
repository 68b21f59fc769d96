// @ts-check
import { readFileSync } from "node:fs";
import { nameOf, parse, walk } from "./syntax.mjs";

/** @typedef {{ used: Set<string>, constants: Set<string> }} Names */

/** Keys under which a syntax tree holds names that others have chosen: members, attributes, imported names. */
const foreignNames = new Map([
  ["MemberExpression", ["property"]],
  ["OptionalChainingExpression", ["property"]],
  ["ImportSpecifier", ["imported"]],
  ["KeyValuePatternProperty", ["key"]],
  ["JSXAttribute", ["name"]],
  ["JSXMemberExpression", ["property"]],
  ["TsQualifiedName", ["right"]],
]);

/**
 * The names in a file: the identifiers that we choose, and those of them that are constants.
 *
 * @param {string} file @returns {Names}
 */
export function namesIn(file) {
  const { program } = parse(readFileSync(file, "utf8"), file);
  /** @type {Names} */
  const names = { used: new Set(), constants: new Set() };
  walk(program, (node) => {
    if (node.type === "Identifier" || node.type === "PrivateName") names.used.add(node.value);
    if (node.type === "VariableDeclarator" && nameOf(node.id)) names.constants.add(nameOf(node.id));
    const foreign = foreignNames.get(node.type);
    if (!foreign) return;
    return Object.entries(node).flatMap(([key, child]) =>
      foreign.includes(key) && child?.type !== "Computed" ? [] : [child],
    );
  });
  return names;
}

/**
 * The keys of a file of messages, and the names of their arguments and tags.
 *
 * @param {string} file @returns {Set<string>}
 */
export function messageKeysIn(file) {
  /** @type {Set<string>} */
  const keys = new Set();
  JSON.parse(readFileSync(file, "utf8"), (key, value) => {
    keys.add(key);
    if (typeof value === "string")
      for (const [, name = ""] of value.matchAll(/[{<]([a-z]+)/gi)) keys.add(name);
    return value;
  });
  return keys;
}

/**
 * The classes, utilities and variables that a style sheet names.
 *
 * @param {string} file @returns {Set<string>}
 */
export function styleNamesIn(file) {
  const text = readFileSync(file, "utf8").replace(/[/][*].*?[*][/]/gs, "");
  const names = text.matchAll(/(?:@utility\s+|(?<![\w)])[.](?=[a-z])|(?<![\w-])--)([\w-]+)/gi);
  return new Set([...names].map(([, name = ""]) => name));
}

/**
 * The parts of a name or a file's name, in small letters: "tenantSession" is "tenant" and "session".
 *
 * @param {string} name @returns {string[]}
 */
export const partsIn = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== "");
