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

/** @param {string} value */
const hasTwoSides = (value) => {
  const sides = value.replace(/\([^()]*\)/g, "()").split(/\s+/);
  return sides.length === 4 && sides[1] !== sides[3];
};

/** @param {string} property @param {string} value */
const isBoundToLeftAndRight = (property, value) =>
  inlineSide.test(property) ||
  property === shift ||
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

const sideInStyle = /^(left|right|top|bottom)$|Left$|Right$|(Left|Right)(Width|Color|Style)$/;

/** Names of sides in the `style` attributes of a component. @param {string} source @returns {string[]} */
export function physicalInlineStyles(source) {
  const { program } = parse(source, ".tsx");
  /** @type {string[]} */
  const found = [];
  walk(program, (node) => {
    if (node.type !== "JSXAttribute" || textIn(node.name) !== "style") return;
    walk(node.value, (inner) => {
      if (inner.type !== "KeyValueProperty" && inner.type !== "Identifier") return;
      const name = textIn(inner.type === "Identifier" ? inner : inner.key);
      if (sideInStyle.test(name)) found.push(name);
    });
  });
  return [...new Set(found)];
}

/** @param {SyntaxNode | undefined} node */
const textIn = (node) => String(node?.value ?? "");
