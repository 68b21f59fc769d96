// @ts-check
import { parse, walk } from "../syntax.mjs";
import { filledInMessages } from "./filled-in-messages.mjs";
import { calledTranslator, translatorsIn } from "./translators.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */

/** The attributes whose texts a person sees or a screen reader speaks. */
const shown =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|description|legend)$/;
/** Any visible text: a word, a punctuation mark, an arrow. */
const visible = /\S/;
/** The separators of lists that are joined by hand. `Intl.ListFormat` knows how each language joins a list. */
const listSeparator = /^\s*[,;·/&]\s*$|^\s+\w+\s+$/;
/** In these folders, lists are for headers and for operators. */
const forMachines = /^(src[/]server[/]infra|scripts)[/]/;
const comparing = new Set(["===", "!==", "==", "!="]);
const searching = /^(includes|startsWith|endsWith|indexOf|match|test|replace|split)$/;
const localeTag = /^[a-z]{2}(-[A-Z]{2})?$/;

/**
 * Finds where a file has its own text instead of a message, or does not treat a message as a whole: text in JSX, lists
 * joined by hand, messages that are joined to others, filled into others or compared, and languages named outside of the
 * list of languages.
 *
 * @param {string} source @param {string} file @returns {{ line: number, what: string }[]}
 */
export function hardCodedIn(source, file) {
  const { program, lineOf } = parse(source, file);
  const translators = translatorsIn(program);
  const isPlainFormatter = /import [{][^}]*Formatter\b[^}]*[}] from "next-intl/.test(source);
  const isMessage = (/** @type {SyntaxNode | undefined} */ node) =>
    !!node && translators.has(calledTranslator(node));
  /** @type {{ line: number, what: string }[]} */
  const found = [];
  /** @param {SyntaxNode} node @param {string} what */
  const report = (node, what) => found.push({ line: lineOf(node), what });

  for (const node of filledInMessages(program, isMessage))
    report(node, "a message filled into another");
  walk(program, (node) => {
    switch (node.type) {
      case "JSXText":
        if (visible.test(node.value)) report(node, `text in JSX: ${node.value.trim()}`);
        break;
      case "JSXElement":
      case "JSXFragment":
        for (const child of node.children)
          if (child.type === "JSXExpressionContainer")
            for (const [text, at] of literalsOf(child.expression))
              report(at, `text in JSX: ${text}`);
        for (const at of joinedIn(node.children, isMessage))
          report(at, "a message joined to a text");
        break;
      case "JSXAttribute":
        if (shown.test(nameOf(node.name)))
          for (const [text, at] of literalsOf(node.value))
            report(at, `text in ${nameOf(node.name)}: ${text}`);
        break;
      case "TemplateLiteral":
        if (node.expressions?.some(isMessage)) report(node, "a message joined into a text");
        break;
      case "BinaryExpression":
        if (!isMessage(node.left) && !isMessage(node.right)) break;
        if (node.operator === "+") report(node, "a message joined to a text");
        if (comparing.has(node.operator)) report(node, "a message compared");
        break;
      case "CallExpression":
        if (forMachines.test(file)) break;
        for (const what of ofCall(node, isMessage, isPlainFormatter)) report(node, what);
        break;
      case "KeyValueProperty":
        if (node.key.value === "own" && node.value.body && !isIsolated(node.value.body))
          report(node.key, "people's texts that are not isolated: use ownText");
        break;
      case "NewExpression":
        if (node.callee.object?.value === "Intl" && isLocaleTag(node.arguments?.[0]))
          report(node, "a language named outside of the list of languages");
        break;
    }
  });
  return found;
}

/**
 * @param {SyntaxNode} call @param {(node: SyntaxNode | undefined) => boolean} isMessage @param {boolean} isPlainFormatter
 * @returns {string[]}
 */
function ofCall({ callee, arguments: given }, isMessage, isPlainFormatter) {
  if (callee.type !== "MemberExpression") return [];
  const name = callee.property.value ?? "";
  const [first] = given;
  if (name === "join" && first?.expression.type === "StringLiteral")
    return listSeparator.test(first.expression.value) ? ["a list joined by hand"] : [];
  if (name === "list" && callee.object.value === "format" && isPlainFormatter)
    return ["a list whose texts are not isolated: take useFormatter from components/providers"];
  if (/^toLocale\w*String$/.test(name)) return [`${name}: use the formatter of the language`];
  const isCompared =
    searching.test(name) &&
    (isMessage(callee.object) || (isMessage(first?.expression) && name !== "replace"));
  return isCompared ? ["a message compared"] : [];
}

/**
 * Finds messages beside another text with only a space between them. Together they make a sentence that no translator has
 * seen.
 *
 * @param {SyntaxNode[]} children @param {(node: SyntaxNode | undefined) => boolean} isMessage
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
 * @param {SyntaxNode | undefined} node @param {(node: SyntaxNode | undefined) => boolean} isMessage
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

/** @param {SyntaxNode} body of a function */
const isIsolated = ({ opening }) => opening?.name.value === "bdi";

/** @param {SyntaxNode | undefined} argument */
const isLocaleTag = (argument) =>
  argument?.expression.type === "StringLiteral" && localeTag.test(argument.expression.value);

/** @param {SyntaxNode} name of an attribute, such as `a` or `aria:label` */
const nameOf = (name) => String(name.value ?? name.name?.value ?? "");

/**
 * The texts that an expression can be: a literal, the branches of a condition, the fixed parts of a template.
 *
 * @param {SyntaxNode | null | undefined} node @returns {[text: string, node: SyntaxNode][]}
 */
function literalsOf(node) {
  switch (node?.type) {
    case "StringLiteral":
      return visible.test(node.value) ? [[node.value, node]] : [];
    case "TemplateLiteral":
      return node.quasis
        .map((/** @type {SyntaxNode} */ { raw }) => raw)
        .filter((/** @type {string} */ text) => /[\p{L}]/u.test(text))
        .map((/** @type {string} */ text) => [text, node]);
    case "JSXExpressionContainer":
    case "ParenthesisExpression":
    case "TsAsExpression":
      return literalsOf(node.expression);
    case "ConditionalExpression":
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case "BinaryExpression":
      return /^(&&|[|]{2}|[?]{2}|[+])$/.test(node.operator)
        ? [...literalsOf(node.left), ...literalsOf(node.right)]
        : [];
    default:
      return [];
  }
}
