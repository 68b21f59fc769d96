// @ts-check
import { literalsOf } from "./literals.mjs";

/** @import { SyntaxNode } from "../syntax.mjs" */
/** @import { Find } from "./hard-coded.mjs" */

/** The files that may use `Intl` by themselves, and why. All others take the formatter of the language. */
const ownFormats = new Map([
  ["src/app/settings/page.tsx", "It asks which zones there are."],
  ["src/components/goal-tree/use-climb-texts.ts", "Hundreds of rows share each of its formats."],
  [
    "src/components/shell/report-time-zone.tsx",
    "It reads the zone of the browser, and shows nothing.",
  ],
  ["src/domain/account/time-zone.ts", "It asks whether a zone exists, and shows nothing."],
  ["src/domain/account/today.ts", "It reads the date in a zone as numbers, and shows nothing."],
]);

/** The separators of lists that are joined by hand. `Intl.ListFormat` knows how each language joins a list. */
const listSeparator = /^\s*[,;·/&]\s*$|^\s+\w+\s+$/;
/** In this folder, lists are for headers and for operators. */
const forMachines = /^src[/]server[/]infra[/]/;
const localeTag = /^[a-z]{2}(-[A-Z]{2})?$/;

/** @type {Find} dates, numbers and lists that are not formed by the formatter of the language, and languages named by hand */
export function ownFormatting(node, { scopes, file, isPlainFormatter }) {
  if (forMachines.test(file)) return [];
  switch (node.type) {
    case "Identifier":
      return node.value === "Intl" && !ownFormats.has(file)
        ? [[node, "Intl: use the formatter of the language"]]
        : [];
    case "NewExpression":
      return node.callee.object?.value === "Intl" && isLocaleTag(node.arguments?.[0])
        ? [[node, "a language named outside of the list of languages"]]
        : [];
    case "KeyValueProperty":
      return node.key.value === "own" && node.value.body && !isIsolated(node.value.body)
        ? [[node.key, "people's texts that are not isolated: use ownText"]]
        : [];
    case "CallExpression": {
      if (node.callee.type !== "MemberExpression") return [];
      const name = node.callee.property.value ?? "";
      if (/^to(Locale\w*|Date|Time)String$/.test(name))
        return [[node, `${name}: use the formatter of the language`]];
      if (name === "list" && node.callee.object.value === "format" && isPlainFormatter)
        return [
          [
            node,
            "a list whose texts are not isolated: take useFormatter from components/providers",
          ],
        ];
      return name === "join" && isListSeparator(node.arguments[0], scopes)
        ? [[node, "a list joined by hand"]]
        : [];
    }
    default:
      return [];
  }
}

/** @param {SyntaxNode | undefined} argument @param {Parameters<typeof literalsOf>[1]} scopes */
function isListSeparator(argument, scopes) {
  const { type, quasis } = argument?.expression ?? {};
  const texts =
    type === "TemplateLiteral"
      ? quasis.map((/** @type {SyntaxNode} */ { raw }) => raw)
      : literalsOf(argument?.expression, scopes).map(([text]) => text);
  return texts.some((/** @type {string} */ text) => listSeparator.test(text));
}

/** @param {SyntaxNode} body of a function */
const isIsolated = ({ opening }) => opening?.name.value === "bdi";

/** @param {SyntaxNode | undefined} argument */
const isLocaleTag = (argument) =>
  argument?.expression.type === "StringLiteral" && localeTag.test(argument.expression.value);
