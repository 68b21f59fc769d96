// @ts-check
import { letter, literalsOf, sentence } from "./literals.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Find } from "./hard-coded.mjs" */

/** Where the letters are written. */
const letters = /^src[/]server[/](mail|events)[/]/;
/** Where input is checked: what is wrong with it is the key of a message. */
const schemas = /^src[/](domain|server[/]api)[/]/;
/** The functions of zod that take what to say as their last argument. */
const checks =
  /^(min|max|length|nonempty|regex|refine|check|email|url|uuid|date|datetime|time|string|number|int|boolean|gt|gte|lt|lte|positive|nonnegative|multipleOf|lowercase|uppercase|trim|enum|array|object|iso)$/;
const messageKey = /^\w+([.]\w+)+$/;

/** @type {Find} texts in mails, in answers and in what is said about input */
export function serverLiterals(node, { scopes, file }) {
  if (node.type === "NewExpression" && /Response$/.test(node.callee.value))
    return literalsOf(node.arguments?.[0]?.expression, scopes)
      .filter(([text]) => letter.test(text.replace(/<[^>]*(>|$)/g, "")))
      .map(([text, at]) => [at, `text in an answer: ${text}`]);
  const [what, expressions] = saidIn(node, file);
  return expressions
    .flatMap((expression) => literalsOf(expression, scopes))
    .filter(([text]) => (what === "mail" ? sentence.test(text) : !messageKey.test(text)))
    .map(([text, at]) => [
      at,
      `${what === "mail" ? "text in a mail" : "no key of a message"}: ${text}`,
    ]);
}

/** @param {SyntaxNode} node @param {string} file @returns {[what: "mail" | "input", SyntaxNode[]]} */
function saidIn(node, file) {
  const isCall = node.type === "CallExpression";
  const given = isCall ? node.arguments.map((/** @type {SyntaxNode} */ one) => one.expression) : [];
  if (letters.test(file) && isCall) return ["mail", given];
  if (!schemas.test(file) || !isCall || !isCheck(node.callee)) return ["input", []];
  const last = given.at(-1);
  const named = (last?.properties ?? []).filter((/** @type {SyntaxNode} */ { key }) =>
    /^(error|message)$/.test(key?.value),
  );
  const texts = named.map((/** @type {SyntaxNode} */ { value }) => value.body ?? value);
  return ["input", last?.type === "StringLiteral" ? [last] : texts];
}

/** @param {SyntaxNode} callee */
const isCheck = (callee) =>
  callee.type === "MemberExpression" && checks.test(callee.property.value);
