// @ts-check
import { readFileSync } from "node:fs";
import { nameOf, parse, walk } from "./syntax.mjs";

/** @import { SyntaxNode } from "./syntax.mjs" */

/** An audience cast, compared or searched in SQL. */
const comparedInSql =
  /::\s*(comment_)?audience\b|\b(ANY|ALL|SOME)\s*\([^)]*audiences?\b|\baudiences?\b(::\w+(\[\])?)?\s*(=|<>|!=|@>|<@|&&|\b(NOT\s+)?IN\b|\bIS\b)/i;
const questions =
  /^(includes|has|indexOf|some|every|find|findIndex|filter|equals|not|in|hasSome|hasEvery)$/;
const comparing = new Set(["===", "!==", "==", "!=", "in"]);
/** A column of an audience, and what a statement compares it by. */
const column = /(^|[.])audiences?$/i;
const operator = /^(=|==|!=|<>|@>|<@|&&|(not )?in|is( not)?( distinct from)?)$/i;

/**
 * Where a file compares an audience, in TypeScript, in SQL or in a `where` of Prisma's: the text of each comparison.
 *
 * @param {string} source @param {boolean} [tsx] @returns {string[]}
 */
export function audienceComparisonsIn(source, tsx = false) {
  const { program, textOf } = parse(source, tsx ? ".tsx" : ".ts");
  /** @type {string[]} */
  const found = [];
  walk(program, (node) => {
    if (!compares(node)) return;
    found.push(
      textOf(node.span ? node : node.value)
        .replace(/\s+/g, " ")
        .slice(0, 120),
    );
  });
  return found;
}

/** @param {string} file */
export const audienceComparisonsOf = (file) =>
  audienceComparisonsIn(readFileSync(file, "utf8"), file.endsWith("x"));

/** @param {SyntaxNode} node */
function compares(node) {
  switch (node.type) {
    case "BinaryExpression":
      return (
        comparing.has(String(node.operator)) && (isAudience(node.left) || isAudience(node.right))
      );
    case "SwitchStatement":
      return isAudience(node.discriminant);
    case "CallExpression":
      return comparesIn(node) || comparesColumn(node);
    case "TemplateLiteral":
      return comparedInSql.test(templateText(node));
    case "KeyValueProperty":
      return nameOf(node.key) === "where" && namesAudience(node.value);
    default:
      return false;
  }
}

/** A template's own text, a hole for each value in it that names no audience. @param {SyntaxNode} template */
const templateText = ({ quasis, expressions = [] }) =>
  quasis
    .map((/** @type {SyntaxNode} */ { raw }, /** @type {number} */ index) => {
      const value = expressions[index];
      if (value === undefined) return raw;
      return `${raw}${namesColumn(value) ? "audience" : "$hole"}`;
    })
    .join("");

/** Of a statement that is built: `eb("c.audience", "=", …)`, `.where("c.audience", …)`. @param {SyntaxNode} call */
function comparesColumn({ arguments: given }) {
  const values = /** @type {{ expression: SyntaxNode }[]} */ (given);
  return values.some(
    ({ expression }, index) =>
      operator.test(stringOf(expression)) &&
      [values[index - 1], values[index + 1]].some((side) => side && namesColumn(side.expression)),
  );
}

/** Whether a column of an audience is named in it. @param {unknown} value */
function namesColumn(value) {
  let names = false;
  walk(value, (node) => {
    names ||= column.test(stringOf(node));
  });
  return names;
}

/** @param {SyntaxNode} node @returns {string} */
const stringOf = ({ type, value }) =>
  type === "StringLiteral" && typeof value === "string" ? value : "";

/** @param {SyntaxNode} call */
function comparesIn({ callee, arguments: given }) {
  const { type, object, property } = callee;
  if (type !== "MemberExpression" || !questions.test(readName(property))) return false;
  const values = /** @type {{ expression: SyntaxNode }[]} */ (given);
  return isAudience(object) || values.some(({ expression }) => isAudience(expression));
}

/** @param {SyntaxNode | null | undefined} node */
const isAudience = (node) => /^audiences?$/i.test(readName(node));

/** The name of a variable, or of the member that is read. @param {SyntaxNode | null | undefined} node @returns {string} */
const readName = (node) =>
  node?.type === "MemberExpression" ? readName(node.property) : nameOf(node);

/** @param {unknown} value */
function namesAudience(value) {
  let names = false;
  walk(value, (node) => {
    names ||= node.type === "KeyValueProperty" && /^audiences?$/.test(nameOf(node.key));
  });
  return names;
}
