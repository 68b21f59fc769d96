// @ts-check
import { readFileSync } from "node:fs";
import { nameOf, parse, walk } from "./syntax.mjs";

/** @import { SyntaxNode } from "./syntax.mjs" */

/** Members of Prisma that run or type raw SQL, whose rows no schema has checked. */
const rawCalls = /^\$?(queryRaw|executeRaw|queryRawUnsafe|executeRawUnsafe|queryRawTyped)$/;
/** Functions that put a name or a text into a statement without a type. */
const untypedParts = /^(ref|table|id|raw|dynamic)$/;

/** @typedef {{ columns: ReadonlySet<string>, types: ReadonlySet<string> }} SchemaNames */

const builtInTypes = "bigint bool boolean date int integer json jsonb text timestamptz uuid".split(
  " ",
);

/**
 * The names of tables and columns in a schema of Prisma's, as the database has them, and those of types.
 *
 * @param {string} schema @returns {SchemaNames}
 */
export function namesOfSchema(schema) {
  const enums = [...schema.matchAll(/^enum \w+ {[^}]*@@map\("(\w+)"\)/gm)];
  const tables = [...schema.matchAll(/^model (\w+) {([^}]*)}/gm)];
  const models = new Set(tables.map(([, name]) => name));
  const columns = tables.flatMap(([, , fields = ""]) => [
    ...[...fields.matchAll(/@map\("(\w+)"\)/g)].map(([, name = ""]) => name),
    ...[...fields.matchAll(/^ +(\w+) +(\w+)(?!.*(?<!@)@map\()/gm)]
      .filter(([, , type]) => !models.has(type))
      .map(([, name = ""]) => name),
  ]);
  const types = [...builtInTypes, ...enums.map(([, name = ""]) => name)];
  return { columns: new Set(columns), types: new Set(types) };
}

/**
 * Finds where a file names something of the database without a type that knows it: a raw statement of Prisma's, a
 * column or table in the text of a statement, a name that is only a string.
 *
 * @param {string} source @param {SchemaNames} names @param {boolean} [tsx] @returns {string[]}
 */
export function untypedSqlIn(source, names, tsx = false) {
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
      found.push(...namesInText(node.template, names));
  });
  return found;
}

/** @param {string} file @param {SchemaNames} names */
export const untypedSqlOf = (file, names) =>
  untypedSqlIn(readFileSync(file, "utf8"), names, file.endsWith("x"));

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

/** Two words after one another: where the second is a type, the first is a name that the text itself declares. */
const declared = /\b\w+"?\s+[a-z_]+\b/g;

/**
 * The columns and tables in the text of a template. A word is none in a literal, as a type, before its arguments, and
 * where the text itself declares it (`row(id uuid)`).
 *
 * @param {SyntaxNode} template @param {SchemaNames} names @returns {string[]}
 */
function namesInText(template, { columns, types }) {
  /** @type {string} */
  const text = template.quasis
    .map((/** @type {SyntaxNode} */ { raw }) => raw)
    .join(" $hole ")
    .replace(/'[^']*'/g, "''")
    .replace(/::\s*\w+/g, "")
    .replace(declared, (/** @type {string} */ pair) =>
      types.has(pair.replace(/^.*\s/s, "")) ? "" : pair,
    );
  const dotted = text.match(/\b[a-z_]+\.[a-z_"]+/gi) ?? [];
  const bare = [...text.matchAll(/(?<![\w.$])\w+(?!\w|\s*\(|")/g), ...text.matchAll(/"\w+"/g)]
    .map(([word]) => word)
    .filter((word) => columns.has(word.replaceAll('"', "").toLowerCase()));
  return [...dotted, ...bare].map((name) => `sql\`… ${name} …\``);
}
