// @ts-check
import { readFileSync } from "node:fs";
import swc from "@swc/core";

/** @typedef {Record<string, unknown>} SyntaxNode */

/** Runs a text of SQL whose rows nobody has typed, or is one. */
const rawCalls = /^\$?(queryRaw|executeRaw|queryRawUnsafe|executeRawUnsafe|queryRawTyped)$/;
/** Puts a name or a text into a statement that no type has seen. */
const untypedParts = /^(ref|table|id|raw|dynamic)$/;

/** The names of tables and columns in a schema of Prisma's. @param {string} schema @returns {Set<string>} */
export const columnsOf = (schema) =>
  new Set(
    [...schema.replace(/^enum [^}]*}/gm, "").matchAll(/@map\("(\w+)"\)/g)].map(
      ([, name = ""]) => name,
    ),
  );

/**
 * Where a file names what is in the database without a type that knows it: a raw statement of Prisma's, a column or table
 * in the text of a statement, a name that is only a string.
 *
 * @param {string} source @param {ReadonlySet<string>} columns @param {boolean} [tsx] @returns {string[]}
 */
export function untypedSqlIn(source, columns, tsx = false) {
  const program = swc.parseSync(source, { syntax: "typescript", tsx, target: "es2022" });
  /** @type {string[]} */
  const found = [];
  walk(program, (node) => {
    if (node.type === "MemberExpression") {
      const { object, property } = /** @type {{ object: unknown, property: unknown }} */ (node);
      const [of, name] = [nameOf(object), nameOf(property)];
      if (rawCalls.test(name)) found.push(name);
      if (of === "Prisma" && /^(sql|raw|join|empty)$/.test(name)) found.push(`Prisma.${name}`);
      if (of === "sql" && untypedParts.test(name)) found.push(`sql.${name}`);
    }
    if (isStatementOfDriver(node)) found.push("query");
    if (node.type === "TaggedTemplateExpression" && isSql(node.tag))
      found.push(...namesInText(node.template, columns));
  });
  return found;
}

/** @param {string} file @param {ReadonlySet<string>} columns */
export const untypedSqlOf = (file, columns) =>
  untypedSqlIn(readFileSync(file, "utf8"), columns, file.endsWith("x"));

/** Sends a text through the driver itself: `pool.query("…")`, `client.query({ text })`. @param {SyntaxNode} node */
function isStatementOfDriver({ type, callee, arguments: given }) {
  if (type !== "CallExpression") return false;
  const { property, object } = /** @type {SyntaxNode} */ (callee);
  if (nameOf(property) !== "query") return false;
  const [first] = /** @type {{ expression: SyntaxNode }[]} */ (given);
  const isText = /^(StringLiteral|TemplateLiteral)$/.test(String(first?.expression.type));
  return isText || /^(pool|client|connection)$/i.test(nameOf(object) || nameOf(memberOf(object)));
}

/** @param {unknown} node */
const memberOf = (node) => /** @type {SyntaxNode | undefined} */ (node)?.property;

/** `sql`, or `Prisma.sql`, which is refused by itself. @param {unknown} tag */
const isSql = (tag) => nameOf(tag) === "sql";

/** @param {unknown} template @param {ReadonlySet<string>} columns @returns {string[]} */
function namesInText(template, columns) {
  const { quasis } = /** @type {{ quasis: { raw: string }[] }} */ (template);
  const text = quasis.map(({ raw }) => raw).join(" $hole ");
  const dotted = text.match(/\b[a-z_]+\.[a-z_"]+/gi) ?? [];
  const mapped = (text.match(/\b[a-z]\w*\b/gi) ?? []).filter((word) => columns.has(word));
  return [...dotted, ...mapped].map((name) => `sql\`… ${name} …\``);
}

/** @param {unknown} node @returns {string} */
function nameOf(node) {
  if (typeof node !== "object" || node === null || !("type" in node)) return "";
  const { type, value } = /** @type {SyntaxNode} */ (node);
  return type === "Identifier" && typeof value === "string" ? value : "";
}

/** @param {unknown} value @param {(node: SyntaxNode) => void} visit */
function walk(value, visit) {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  const node = /** @type {SyntaxNode} */ (value);
  if (typeof node.type === "string") visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}
