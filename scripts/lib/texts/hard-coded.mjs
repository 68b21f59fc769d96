// @ts-check
import { parse } from "../syntax.mjs";
import { filledInMessages } from "./filled-in-messages.mjs";
import { ownFormatting } from "./formats.mjs";
import { joinedMessages } from "./joined.mjs";
import { givenFor, walkScopes } from "./scopes.mjs";
import { serverLiterals } from "./server-literals.mjs";
import { shownLiterals } from "./shown-literals.mjs";
import { calledTranslator, translatorsIn } from "./translators.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Scope } from "./scopes.mjs" */

/** @typedef {(node: SyntaxNode | null | undefined) => boolean} IsMessage whether a node is a message, or a name for one */

/**
 * @typedef {object} Surroundings
 * @property {readonly Scope[]} scopes
 * @property {string} file
 * @property {IsMessage} isMessage
 * @property {boolean} isPlainFormatter whether the file takes the formatter that isolates nothing
 */

/** @typedef {(node: SyntaxNode, where: Surroundings) => [at: SyntaxNode, what: string][]} Find what is wrong with one node */

/** @type {Find[]} */
const kinds = [shownLiterals, serverLiterals, joinedMessages, ownFormatting];

/**
 * Finds where a file has its own text instead of a message, does not treat a message as a whole, or formats by itself.
 *
 * @param {string} source @param {string} file @returns {{ line: number, what: string }[]}
 */
export function hardCodedIn(source, file) {
  const { program, lineOf } = parse(source, file);
  const translators = translatorsIn(program);
  const isPlainFormatter = /import [{][^}]*Formatter\b[^}]*[}] from "next-intl/.test(source);
  const isCall = (/** @type {SyntaxNode | null | undefined} */ node) =>
    !!node && translators.has(calledTranslator(node));

  /** @type {{ line: number, what: string }[]} */
  const found = filledInMessages(program, isCall).map((node) => ({
    line: lineOf(node),
    what: "a message filled into another",
  }));
  walkScopes(program, (node, scopes) => {
    // The names of types are no values.
    if (node.type === "TsQualifiedName" || node.type === "TsTypeReference") return false;
    /** @type {IsMessage} */
    const isCallOrName = (one) =>
      isCall(one) || (one?.type === "Identifier" && canBe(givenFor(one, scopes), isCall));
    /** @type {IsMessage} */
    const isMessage = (one) => canBe(one, isCallOrName);
    for (const find of kinds)
      for (const [at, what] of find(node, { scopes, file, isMessage, isPlainFormatter }))
        found.push({ line: lineOf(at), what });
  });
  return found;
}

/**
 * Whether an expression, or a branch of it, is what is looked for.
 *
 * @param {SyntaxNode | null | undefined} node @param {IsMessage} is @returns {boolean}
 */
function canBe(node, is) {
  switch (node?.type) {
    case "ParenthesisExpression":
    case "TsAsExpression":
      return canBe(node.expression, is);
    case "ConditionalExpression":
      return canBe(node.consequent, is) || canBe(node.alternate, is);
    default:
      return is(node);
  }
}
