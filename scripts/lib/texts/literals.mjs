// @ts-check
import { givenFor } from "./scopes.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Scope } from "./scopes.mjs" */

/** @typedef {[text: string, node: SyntaxNode]} Literal */

/** Any visible text: a word, a punctuation mark, an arrow. */
export const visible = /\S/;
export const letter = /\p{L}/u;
/** What a person would read, unlike `nodeId` or `bottom`: several words, or one that begins as a sentence does. */
export const sentence = /^\p{Lu}\p{Ll}|\p{L}[\p{P}]*\s+[\p{P}]*\p{L}/u;

/**
 * The texts that an expression can be: a literal, the branches of a condition, the parts of a template or an array, and what
 * a name stands for in the same file.
 *
 * @param {SyntaxNode | null | undefined} node @param {readonly Scope[]} scopes @param {ReadonlySet<SyntaxNode>} [seen]
 * @returns {Literal[]}
 */
export function literalsOf(node, scopes, seen = new Set()) {
  const within = (/** @type {SyntaxNode[]} */ ...nodes) =>
    nodes.flatMap((one) => literalsOf(one, scopes, seen));
  switch (node?.type) {
    case "StringLiteral":
      return visible.test(node.value) ? [[node.value, node]] : [];
    case "TemplateLiteral":
      return [
        ...node.quasis
          .map((/** @type {SyntaxNode} */ { raw }) => raw)
          .filter((/** @type {string} */ text) => letter.test(text))
          .map((/** @type {string} */ text) => [text, node]),
        ...within(...node.expressions).filter(([text]) => letter.test(text)),
      ];
    case "JSXExpressionContainer":
    case "ParenthesisExpression":
    case "TsAsExpression":
    case "TsConstAssertion":
    case "TsSatisfiesExpression":
      return within(node.expression);
    case "ConditionalExpression":
      return within(node.consequent, node.alternate);
    case "ArrayExpression":
      return within(...node.elements.map((/** @type {SyntaxNode} */ one) => one?.expression));
    case "BinaryExpression":
      return /^(&&|[|]{2}|[?]{2}|[+])$/.test(node.operator) ? within(node.left, node.right) : [];
    case "Identifier": {
      const value = givenFor(node, scopes);
      if (!value || seen.has(value)) return [];
      return literalsOf(value, scopes, new Set([...seen, value]))
        .filter(([text]) => letter.test(text))
        .map(([text]) => [text, node]);
    }
    case "CallExpression":
      return within(...returnsOf(givenFor(node.callee, scopes)))
        .filter(([text]) => letter.test(text))
        .map(([text]) => [text, node]);
    case "MemberExpression": {
      const { properties = [] } = givenFor(node.object, scopes) ?? {};
      return within(...properties.map((/** @type {SyntaxNode} */ one) => one.value))
        .filter(([text]) => sentence.test(text))
        .map(([text]) => [text, node]);
    }
    default:
      return [];
  }
}

/**
 * What a function returns, as far as that is no name of its own.
 *
 * @param {SyntaxNode | null} given a function, its body, or another value @returns {SyntaxNode[]}
 */
function returnsOf(given) {
  const body = given?.body ?? given;
  if (!body?.stmts) return given?.type === "ArrowFunctionExpression" ? [body] : [];
  return body.stmts
    .filter((/** @type {SyntaxNode} */ { type }) => type === "ReturnStatement")
    .map((/** @type {SyntaxNode} */ { argument }) => argument);
}
