// @ts-check
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { parse, walk } from "./syntax.mjs";

/** @import { SyntaxNode } from "./syntax.mjs" */

const inlineSide = /(^|-)(left|right)(-|$)/;
const blockSide = /^(margin|padding|border|inset|scroll-margin|scroll-padding)-(top|bottom)/;
const physicalSize =
  /^(min-|max-)?(width|height)$|^(top|bottom)$|^contain-intrinsic-(width|height)$/;
const sideAsValue = /(^|[\s,(])(left|right)([\s,)]|$)/;
/** Properties that take up to four sides, the second the right one and the fourth the left. */
const fourSided =
  /^(margin|padding|inset|border-(width|style|color|radius)|scroll-(margin|padding))$/;
/** This property moves elements along the line by a signed value, which does not follow the direction of the text. */
const shift = "--tw-translate-x";
const shiftAsValue = /translate(X|3d)?[(]\s*-?[\d.]*[1-9]/;
/** What Tailwind makes of `bg-linear-to-r` and `bg-linear-45`, and of `origin-left`. */
const gradient = "--tw-gradient-position";
const slanted = /\b(?!(0|180|360)deg)\d+deg/;
const origin = /^(transform|perspective)-origin$/;

/** Declarations that name a side where that is right, and why. */
const allowed = new Map([
  ["transform: translateX(-2px) rotate(-45deg)", "The arrow of a row is a mirror."],
]);

/** @param {string} value */
const hasTwoSides = (value) => {
  const sides = value.replace(/\([^()]*\)/g, "()").split(/\s+/);
  return sides.length === 4 && sides[1] !== sides[3];
};

/** @param {string} property @param {string} value */
const isBoundToLeftAndRight = (property, value) =>
  inlineSide.test(property) ||
  property === shift ||
  shiftAsValue.test(value) ||
  (property === "translate" && /^-?[\d.]*[1-9]/.test(value)) ||
  (property === gradient && (sideAsValue.test(value) || slanted.test(value))) ||
  (origin.test(property) && /^(0|100%)( |$)/.test(value)) ||
  (!property.startsWith("--") && sideAsValue.test(value)) ||
  (fourSided.test(property) && hasTwoSides(value));

/** @param {string} property */
const isPhysical = (property) => blockSide.test(property) || physicalSize.test(property);

/**
 * The declarations of a style sheet that name left or right, by selector. For a style sheet that we write, also those
 * that name another side where a logical name exists.
 *
 * @param {string} css @param {{ written: boolean }} by
 */
export function physicalDeclarations(css, { written }) {
  /** @type {string[]} */
  const found = [];
  postcss.parse(css).walkDecls(({ prop, value, parent }) => {
    if (allowed.has(`${prop}: ${value}`)) return;
    if (!isBoundToLeftAndRight(prop, value) && !(written && isPhysical(prop))) return;
    const rule = /** @type {{ selector?: string, params?: string } | undefined} */ (parent);
    found.push(`${rule?.selector ?? rule?.params ?? ""} { ${prop}: ${value} }`);
  });
  return found;
}

/** The classes of a built style sheet that hold a value of their own, such as `w-[3px]`. @param {string} css */
export function unnamedValues(css) {
  /** @type {string[]} */
  const found = [];
  postcss.parse(css).walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.((?:\\.|[\w-])+)/g)) {
      const candidate = name.replace(/\\(.)/g, "$1");
      // Brackets before the last colon belong to a variant, which is a condition and not a value.
      if (/\[[^\]]*\]?!?$/.test(candidate.replace(/\[[^\]]*\](?=:)/g, ""))) found.push(candidate);
    }
  });
  return found;
}

/** The style sheet that browsers get: every utility that the files name, and our own rules. */
export async function builtStyles() {
  const from = resolve("src/app/globals.css");
  const { css } = await postcss([tailwind()]).process(readFileSync(from, "utf8"), { from });
  return css;
}

const sideInStyle = /^(left|right|top|bottom)$/;
const sideInObject =
  /^(margin|padding|border|inset|scrollMargin|scrollPadding)\w*(Left|Right|Top|Bottom)(Width|Color|Style|Radius)?$/;
const alignment = /^(textAlign|float|clear|justifySelf|justifyItems|transformOrigin)$/;

/**
 * Names of sides in the styles that a script gives: in a `style` attribute, in any object that holds a property of styles,
 * and in a transform.
 *
 * @param {string} source @param {string} [file] @returns {string[]}
 */
export function physicalStylesIn(source, file = "a.tsx") {
  const { program } = parse(source, file);
  /** @type {Set<string>} */
  const found = new Set();
  walk(program, (node) => {
    if (node.type === "JSXAttribute" && textIn(node.name) === "style")
      for (const name of namesIn(node.value)) if (sideInStyle.test(name)) found.add(name);
    if (node.type === "KeyValueProperty") {
      const name = textIn(node.key);
      const isSide = alignment.test(name) && sideAsValue.test(textIn(node.value));
      if (isSide || sideInObject.test(name)) found.add(name);
    }
    const text = node.type === "TemplateElement" ? node.raw : textIn(node);
    if (shiftAsValue.test(text)) found.add(text);
  });
  return [...found];
}

/** @param {SyntaxNode} style @returns {string[]} the names of its properties */
function namesIn(style) {
  /** @type {string[]} */
  const names = [];
  walk(style, (node) => {
    if (node.type === "KeyValueProperty") names.push(textIn(node.key));
    if (node.type === "Identifier") names.push(textIn(node));
  });
  return names;
}

/** @param {SyntaxNode | undefined} node */
const textIn = (node) => String(node?.value ?? "");
