// @ts-check
import { nameOf, walk } from "../syntax.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */

/** @typedef {ReadonlyMap<string, SyntaxNode>} Scope what the names of a function stand for: a value or a function */

const functions =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty)$/;

/**
 * Finds what is filled into a message and is a message itself, or made of one: each language bends a part of a sentence in
 * its own way. It is found where it stands in the call, or under a name that the file gives it.
 *
 * @param {SyntaxNode} program @param {(node: SyntaxNode | undefined) => boolean} isMessage
 * @returns {SyntaxNode[]}
 */
export function filledInMessages(program, isMessage) {
  /** @type {SyntaxNode[]} */
  const found = [];
  /** @param {unknown} node @param {readonly Scope[]} scopes */
  const visit = (node, scopes) =>
    walk(node, (inner) => {
      if (inner !== node && functions.test(inner.type)) {
        visit(inner, [namesIn(inner), ...scopes]);
        return false;
      }
      if (isMessage(inner)) found.push(...filledIn(inner, scopes, isMessage));
    });
  visit(program, [namesIn(program)]);
  return found;
}

/**
 * @param {SyntaxNode} call @param {readonly Scope[]} scopes @param {(node: SyntaxNode | undefined) => boolean} isMessage
 * @returns {SyntaxNode[]} the values of a call that hold a message
 */
function filledIn({ arguments: [, given] }, scopes, isMessage) {
  if (!given) return [];
  const values = given.expression.properties ?? [given.expression];
  return values
    .filter((/** @type {SyntaxNode} */ value) => holdsMessage(value, scopes, isMessage))
    .map((/** @type {SyntaxNode} */ value) => value.key ?? value.arguments ?? value);
}

/**
 * Whether a value is a message or made of one. A condition and what is measured of a value are not what is shown.
 *
 * @param {unknown} value @param {readonly Scope[]} scopes @param {(node: SyntaxNode | undefined) => boolean} isMessage
 * @param {ReadonlySet<SyntaxNode>} [seen]
 * @returns {boolean}
 */
function holdsMessage(value, scopes, isMessage, seen = new Set()) {
  let holds = false;
  walk(value, (node) => {
    if (holds) return false;
    if (isMessage(node)) {
      holds = true;
      return false;
    }
    switch (node.type) {
      case "ConditionalExpression":
        return [node.consequent, node.alternate];
      case "MemberExpression":
      case "JSXOpeningElement":
      case "JSXClosingElement":
        return false;
      case "KeyValueProperty":
        return [node.value];
      case "Identifier": {
        const named = scopes.map((scope) => scope.get(nameOf(node))).find(Boolean);
        if (named && !seen.has(named))
          holds = holdsMessage(named, scopes, isMessage, new Set([...seen, named]));
        return false;
      }
    }
  });
  return holds;
}

/**
 * The names that are given in a function, without those of functions within it.
 *
 * @param {SyntaxNode} scope @returns {Scope}
 */
function namesIn(scope) {
  /** @type {Map<string, SyntaxNode>} */
  const names = new Map();
  walk(scope, (node) => {
    if (node.type === "VariableDeclarator" && node.init) names.set(nameOf(node.id), node.init);
    if (node.type === "FunctionDeclaration" && node !== scope) {
      names.set(nameOf(node.identifier), node.body);
      return false;
    }
    return node === scope || !functions.test(node.type) ? undefined : false;
  });
  return names;
}
