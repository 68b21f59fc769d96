// @ts-check
import { nameOf, walk } from "../syntax.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */

/**
 * What the names of a function stand for: a value, a function, or null where that is not known.
 *
 * @typedef {ReadonlyMap<string, SyntaxNode | null>} Scope
 */

const functions =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty)$/;

/**
 * Calls `visit` with every node and the scopes around it, the innermost first. What `visit` returns is as for `walk`.
 *
 * @param {SyntaxNode} program
 * @param {(node: SyntaxNode, scopes: readonly Scope[]) => false | unknown[] | void} visit
 */
export function walkScopes(program, visit) {
  /** @param {SyntaxNode} scope @param {readonly Scope[]} outer */
  const visitScope = (scope, outer) => {
    const scopes = [namesIn(scope), ...outer];
    walk(scope, (node) => {
      if (node !== scope && functions.test(node.type)) {
        visitScope(node, scopes);
        return false;
      }
      return visit(node, scopes);
    });
  };
  visitScope(program, []);
}

/**
 * What a name stands for where it is used.
 *
 * @param {SyntaxNode} identifier @param {readonly Scope[]} scopes @returns {SyntaxNode | null}
 */
export function givenFor(identifier, scopes) {
  const name = nameOf(identifier);
  return scopes.find((scope) => scope.has(name))?.get(name) ?? null;
}

/**
 * The names that are given in a function, without those of functions within it.
 *
 * @param {SyntaxNode} scope @returns {Scope}
 */
function namesIn(scope) {
  /** @type {Map<string, SyntaxNode | null>} */
  const names = new Map();
  /** @param {unknown} pattern */
  const addUnknown = (pattern) =>
    walk(pattern, (node) => {
      if (node.type === "Identifier") names.set(nameOf(node), null);
    });
  addUnknown(scope.params);
  walk(scope.body, (node) => {
    if (node.type === "VariableDeclarator")
      if (node.init && node.id.type === "Identifier") names.set(nameOf(node.id), node.init);
      else addUnknown(node.id);
    if (node.type === "FunctionDeclaration") names.set(nameOf(node.identifier), node.body);
    return functions.test(node.type) ? false : undefined;
  });
  return names;
}
