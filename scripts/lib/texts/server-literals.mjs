// @ts-check
import { walk } from "../syntax.mjs";
import { letter, literalsOf, sentence } from "./literals.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Literal } from "./literals.mjs" */
/** @import { Scope } from "./scopes.mjs" */
/** @import { Find } from "./hard-coded.mjs" */

/** Where the letters are written. */
const letters = /^src[/]server[/](mail|events)[/]/;
/** Where input is checked: what is wrong with it is the key of a message. */
const schemas = /^src[/](domain|server[/]api)[/]/;
/** The functions of zod that take what to say as their last argument. */
const checks =
  /^(min|max|length|nonempty|regex|refine|check|email|url|uuid|date|datetime|time|string|number|int|boolean|gt|gte|lt|lte|positive|nonnegative|multipleOf|custom|addIssue|lowercase|uppercase|trim|enum|array|object|iso)$/;
const messageKey = /^\w+([.]\w+)+$/;

/** @type {Find} texts in mails, in responses and in what is said about input */
export function serverLiterals(node, { scopes, file }) {
  if (node.type === "NewExpression" && /Response$/.test(node.callee.value))
    return literalsOf(node.arguments?.[0]?.expression, scopes)
      .filter(([text]) => letter.test(text.replace(/<[^>]*(>|$)/g, "")))
      .map(reportAs("text in a response"));
  if (node.type !== "CallExpression") return [];
  if (isJsonResponse(node))
    return sentencesIn(node.arguments[0], scopes).map(reportAs("text in a response"));
  const given = node.arguments.map((/** @type {SyntaxNode} */ { expression }) => expression);
  if (letters.test(file))
    return literalsIn(given, scopes)
      .filter(([text]) => sentence.test(text))
      .map(reportAs("text in a mail"));
  if (schemas.test(file) && isCheck(node.callee))
    return literalsIn(textsOfCheck(given.at(-1)), scopes)
      .filter(([text]) => !messageKey.test(text))
      .map(reportAs("no key of a message"));
  return [];
}

/** @param {string} what @returns {(literal: Literal) => [SyntaxNode, string]} */
const reportAs =
  (what) =>
  ([text, at]) => [at, `${what}: ${text}`];

/** @param {SyntaxNode[]} values @param {readonly Scope[]} scopes */
const literalsIn = (values, scopes) => values.flatMap((value) => literalsOf(value, scopes));

/**
 * What the last argument of a check says: `"key"`, `{ error: "key" }`, `{ error: () => "key" }`.
 *
 * @param {SyntaxNode | undefined} last @returns {SyntaxNode[]}
 */
function textsOfCheck(last) {
  if (last?.type === "StringLiteral") return [last];
  return (last?.properties ?? [])
    .filter((/** @type {SyntaxNode} */ { key }) => /^(error|message)$/.test(key?.value))
    .map((/** @type {SyntaxNode} */ { value }) => value.body ?? value);
}

/** @param {SyntaxNode} callee */
const isCheck = (callee) =>
  callee.type === "MemberExpression" && checks.test(callee.property.value);

/** `Response.json({ … })` @param {SyntaxNode} node */
const isJsonResponse = ({ type, callee }) =>
  type === "CallExpression" &&
  callee.property?.value === "json" &&
  /Response$/.test(callee.object?.value);

/** The sentences anywhere in what is given. @param {unknown} given @param {readonly Scope[]} scopes */
function sentencesIn(given, scopes) {
  /** @type {Literal[]} */
  const found = [];
  walk(given, (node) => {
    if (node.type === "StringLiteral" || node.type === "TemplateLiteral")
      found.push(...literalsOf(node, scopes));
  });
  return found.filter(([text]) => sentence.test(text));
}
