// @ts-check
import { readFileSync } from "node:fs";
import { nameOf, parse, walk } from "./syntax.mjs";

/** @import { SyntaxNode } from "./syntax.mjs" */

/** Members of Prisma that run or type raw SQL, whose rows no schema has checked. */
const rawCalls = /^\$?(queryRaw|executeRaw|queryRawUnsafe|executeRawUnsafe|queryRawTyped)$/;
/** Functions that put a name or a text into a statement without a type. */
const untypedParts = /^(ref|table|id|raw|dynamic)$/;

/** The names of tables and columns in a schema of Prisma's. @param {string} schema @returns {Set<string>} */
export const columnsOf = (schema) =>
  new Set(
    [...schema.replace(/^enum [^}]*}/gm, "").matchAll(/@map\("(\w+)"\)/g)].map(
      ([, name = ""]) => name,
    ),
  );

/**
 * Finds where a file names something of the database without a type that knows it: a raw statement of Prisma's, a
 * column or table in the text of a statement, a name that is only a string.
 *
 * @param {string} source @param {ReadonlySet<string>} columns @param {boolean} [tsx] @returns {string[]}
 */
export function untypedSqlIn(source, columns, tsx = false) {
  const { program } = parse(source, tsx ? ".tsx" : ".ts");
  /** @type {string[]} */
  const found = [];
  walk(program, (node) => {
    if (node.type === "MemberExpression") {
      const [of, name] = [nameOf(node.object), nameOf(node.property)];
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

/**
 * Whether a call sends a text through the driver itself: `pool.query("…")`, `client.query({ text })`.
 *
 * @param {SyntaxNode} node
 */
function isStatementOfDriver({ type, callee, arguments: given }) {
  if (type !== "CallExpression") return false;
  const { property, object } = callee;
  if (nameOf(property) !== "query") return false;
  const [first] = given;
  const isText = /^(StringLiteral|TemplateLiteral)$/.test(String(first?.expression.type));
  return isText || /^(pool|client|connection)$/i.test(nameOf(object) || nameOf(object?.property));
}

/** Whether a tag is `sql`. `Prisma.sql` is refused by itself. @param {SyntaxNode} tag */
const isSql = (tag) => nameOf(tag) === "sql";

/** @param {SyntaxNode} template @param {ReadonlySet<string>} columns @returns {string[]} */
function namesInText(template, columns) {
  /** @type {string} */
  const text = template.quasis.map((/** @type {SyntaxNode} */ { raw }) => raw).join(" $hole ");
  const dotted = text.match(/\b[a-z_]+\.[a-z_"]+/gi) ?? [];
  const mapped = (text.match(/\b[a-z]\w*\b/gi) ?? []).filter((word) => columns.has(word));
  return [...dotted, ...mapped].map((name) => `sql\`… ${name} …\``);
}
