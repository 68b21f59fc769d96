// @ts-check
import { readFileSync } from "node:fs";
import swc from "@swc/core";

/** @typedef {{ used: Set<string>, constants: Set<string> }} Names */

/** Keys under which a syntax tree holds names that somebody else has given: members, attributes, what is imported. */
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
 * What is named in a file: the identifiers under names of our own choosing, and those of them that are constants.
 *
 * @param {string} file @returns {Names}
 */
export function namesIn(file) {
  const isTypeScript = /[.]tsx?$/.test(file);
  const program = swc.parseSync(
    readFileSync(file, "utf8"),
    isTypeScript
      ? { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" }
      : { syntax: "ecmascript", target: "es2022" },
  );
  /** @type {Names} */
  const names = { used: new Set(), constants: new Set() };
  collect(program, names);
  return names;
}

/**
 * The keys of a file of messages, and the names of what its sentences are filled with.
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

/** @param {unknown} node @param {Names} names */
function collect(node, names) {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  const entry = /** @type {Record<string, unknown>} */ (node);
  const { type, value } = entry;
  const isName = type === "Identifier" || type === "PrivateName";
  if (isName && typeof value === "string") names.used.add(value);
  if (type === "VariableDeclarator") collectConstant(entry.id, names);
  const foreign = foreignNames.get(String(type)) ?? [];
  for (const [key, child] of Object.entries(entry))
    if (!foreign.includes(key) || isComputed(child)) collect(child, names);
}

/** @param {unknown} id @param {Names} names */
function collectConstant(id, names) {
  const isName = typeof id === "object" && id !== null && "value" in id;
  if (isName && typeof id.value === "string") names.constants.add(id.value);
}

/** @param {unknown} child */
const isComputed = (child) =>
  typeof child === "object" && child !== null && "type" in child && child.type === "Computed";

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
