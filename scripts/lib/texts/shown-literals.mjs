// @ts-check
import { letter, literalsOf, sentence, visible } from "./literals.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Find } from "./hard-coded.mjs" */

/** The attributes whose texts a person sees or a screen reader speaks: any text in them counts. */
const shown =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|description|legend)$/;
/** The attributes that hold several words which nobody reads; in any other, a sentence counts. */
const unread =
  /^(\w*[cC]lass(Name)?|style|d|viewBox|points|transform|rel|sizes|srcSet|media|accept|allow|sandbox|autoComplete|keys|placement|data-[\w-]+|aria-(controls|describedby|details|flowto|labelledby|owns|keyshortcuts))$/;
/** The parts of a mail, of the metadata of a page and of what a component is given in an object. */
const shownProperty =
  /^(aria-label|title|placeholder|alt|label|hint|description|legend|subject|greeting|paragraphs|notes|signature)$/;
/** What a page writes into the document by itself. */
const written = /^(title|textContent|innerText|ariaLabel|placeholder|alt)$/;
/** A single word; a sentence is refused by the name of its property already. */
const oneWord = /^\p{Ll}+$/u;
/** The functions through which a text gets to the screen. */
const saying =
  /^(announce\w*|say|notify|setError|setAttribute|createElement|alert|confirm|prompt)$/;
/** The gallery shows components with what people might have written. */
const samples = /^src[/]app[/]dev[/]gallery[/]/;

/** @type {Find} texts in JSX, in its attributes, in objects that are shown, and in the document */
export function shownLiterals(node, { scopes, file }) {
  /** @param {SyntaxNode[]} values @param {string} where @param {RegExp} [counts] @returns {[SyntaxNode, string][]} */
  const textsIn = (values, where, counts = visible) =>
    values
      .flatMap((value) => literalsOf(value, scopes))
      .filter(([text]) => counts.test(text))
      .map(([text, at]) => [at, `text in ${where}: ${text}`]);

  switch (node.type) {
    case "JSXText":
      return visible.test(node.value) ? [[node, `text in JSX: ${node.value.trim()}`]] : [];
    case "JSXElement":
    case "JSXFragment":
      return textsIn(node.children.filter(isExpression), "JSX");
    case "JSXAttribute": {
      const name = attributeName(node.name);
      if (shown.test(name)) return textsIn([node.value], name);
      return unread.test(name) || samples.test(file) ? [] : textsIn([node.value], name, sentence);
    }
    case "JSXOpeningElement": {
      const spread = node.attributes.flatMap(
        (/** @type {SyntaxNode} */ one) => one.arguments ?? [],
      );
      return textsIn(spread.flatMap(shownValues), "an attribute", oneWord);
    }
    case "KeyValueProperty": {
      const name = node.key.value;
      const isShown = shownProperty.test(name) && !samples.test(file);
      return isShown ? textsIn([node.value], name, sentence) : [];
    }
    case "VariableDeclarator":
      return node.id.value === "metadata"
        ? textsIn(shownValues(node.init), "the metadata", oneWord)
        : [];
    case "ObjectExpression": {
      const short = node.properties.filter(
        (/** @type {SyntaxNode} */ { type, value }) =>
          type === "Identifier" && shownProperty.test(value) && !samples.test(file),
      );
      return textsIn(short, "an object", sentence);
    }
    case "AssignmentPatternProperty":
      return unread.test(node.key.value) ? [] : textsIn([node.value], "a default", sentence);
    case "CallExpression": {
      const given = node.arguments.map((/** @type {SyntaxNode} */ one) => one.expression);
      return saying.test(node.callee.property?.value ?? node.callee.value)
        ? textsIn(given, "a call", sentence)
        : [];
    }
    case "AssignmentExpression": {
      const name = node.left.property?.value;
      return written.test(name) ? textsIn([node.right], name, letter) : [];
    }
    default:
      return [];
  }
}

/** @param {SyntaxNode} child of an element */
const isExpression = ({ type }) => type === "JSXExpressionContainer";

/** What an object holds under the names of shown attributes. @param {SyntaxNode | null} object @returns {SyntaxNode[]} */
const shownValues = (object) =>
  (object?.properties ?? [])
    .filter((/** @type {SyntaxNode} */ { key }) => shown.test(key?.value))
    .map((/** @type {SyntaxNode} */ { value }) => value);

/** @param {SyntaxNode} name of an attribute, such as `a` or `aria:label` */
const attributeName = (name) => String(name.value ?? name.name?.value ?? "");
