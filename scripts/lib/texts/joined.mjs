// @ts-check
import { walk } from "../syntax.mjs";
import { visible } from "./literals.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Find, IsMessage } from "./hard-coded.mjs" */

const comparing = new Set(["===", "!==", "==", "!="]);
const searching = /^(includes|startsWith|endsWith|indexOf|match|test|replace|split)$/;
const joined = "a message joined to a text";
const compared = "a message compared";

/** @type {Find} messages that are joined to others or to texts, or compared, in place of being shown as a whole */
export function joinedMessages(node, { isMessage }) {
  switch (node.type) {
    case "JSXElement":
    case "JSXFragment":
      return joinedIn(node.children, isMessage).map((at) => [at, joined]);
    case "TemplateLiteral":
      return node.expressions?.some(isMessage) ? [[node, "a message joined into a text"]] : [];
    case "AssignmentExpression":
      return node.operator === "+=" && isMessage(node.right) ? [[node, joined]] : [];
    case "BinaryExpression": {
      const sides = [node.left, node.right];
      if (!sides.some(isMessage)) return [];
      if (node.operator === "+") return [[node, joined]];
      return comparing.has(node.operator) && !sides.some(isNothing) ? [[node, compared]] : [];
    }
    case "SwitchStatement":
      return isMessage(node.discriminant) ? [[node, compared]] : [];
    case "SwitchCase":
      return isMessage(node.test) ? [[node, compared]] : [];
    case "CallExpression":
      return node.callee.type === "MemberExpression" ? ofCall(node, isMessage) : [];
    default:
      return [];
  }
}

/** @param {SyntaxNode} call @param {IsMessage} isMessage @returns {[SyntaxNode, string][]} */
function ofCall(call, isMessage) {
  const { object, property } = call.callee;
  const name = property.value ?? "";
  const given = call.arguments.map((/** @type {SyntaxNode} */ { expression }) => expression);
  if (name === "concat" && [object, ...given].some(isMessage)) return [[call, joined]];
  if (name === "join" && isMadeOfMessages(object, isMessage)) return [[call, joined]];
  const isCompared =
    searching.test(name) && (isMessage(object) || (isMessage(given[0]) && name !== "replace"));
  return isCompared ? [[call, compared]] : [];
}

/**
 * Whether a list that is joined holds messages: `[t("a"), name]`, `keys.map((key) => t(key))`.
 *
 * @param {SyntaxNode} list @param {IsMessage} isMessage
 */
function isMadeOfMessages(list, isMessage) {
  let isMade = false;
  walk(list, (node) => {
    isMade ||= isMessage(node);
    return isMade ? false : undefined;
  });
  return isMade;
}

/** @param {SyntaxNode} node */
const isNothing = (node) =>
  node.type === "NullLiteral" || (node.type === "Identifier" && node.value === "undefined");

/**
 * Finds messages beside another text with only a space between them. Together they make a sentence that no translator has
 * seen.
 *
 * @param {SyntaxNode[]} children @param {IsMessage} isMessage
 * @returns {SyntaxNode[]}
 */
function joinedIn(children, isMessage) {
  const texts = children.filter(({ type, value, expression }) =>
    type === "JSXText" ? visible.test(value) : expression?.value !== " ",
  );
  return texts.filter((child, index) => {
    const pair = [child, texts[index + 1]].map((one) => textIn(one?.expression, isMessage));
    return pair.every((kind) => kind !== null) && pair.includes("message");
  });
}

/**
 * @param {SyntaxNode | undefined} node @param {IsMessage} isMessage
 * @returns {"message" | "text" | null} null for an element or nothing
 */
function textIn(node, isMessage) {
  if (isMessage(node)) return "message";
  switch (node?.type) {
    case "ConditionalExpression": {
      const branches = [node.consequent, node.alternate].map((one) => textIn(one, isMessage));
      return branches.find((kind) => kind === "message") ?? branches.find(Boolean) ?? null;
    }
    case "Identifier":
      return node.value === "children" ? null : "text";
    case "MemberExpression":
    case "TemplateLiteral":
      return "text";
    default:
      return null;
  }
}
