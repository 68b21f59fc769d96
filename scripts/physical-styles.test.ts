import { expect, it } from "vitest";
import {
  builtStyles,
  physicalDeclarations,
  physicalStylesIn,
  unnamedValues,
} from "./lib/physical-styles.mjs";

it("distinguishes left and right from start and end", () => {
  const css = `
    .ml-2 { margin-left: 0.5rem }
    .text-right { text-align: right }
    .fade { background: linear-gradient(to right, red, blue) }
    .uneven { padding: 1px 2px 3px 4px }
    .-translate-1\\/2 { --tw-translate-x: -50% }
    .ms-2 { margin-inline-start: 0.5rem }
    .even { padding: 1px 2px 3px }
    .w-4 { width: 1rem }
  `;
  expect(physicalDeclarations(css, { written: false })).toHaveLength(5);
  expect(physicalDeclarations(css, { written: true })).toHaveLength(6);
});

it("distinguishes a value from a name", () => {
  const css = String.raw`
    .w-\[3px\] {} .md\:text-\[3\.5rem\] {} .grid-cols-\[1fr_1fr_auto\] {}
    .aria-\[current\]\:w-3 {} .data-\[focused\]\:marked[data-focused] {} .w-11\/50 {}
    .\[clip\:auto\]\! {} .\[\&_input\]\:size-full {}
  `;
  expect(unnamedValues(css)).toEqual([
    "w-[3px]",
    "md:text-[3.5rem]",
    "grid-cols-[1fr_1fr_auto]",
    "[clip:auto]!",
  ]);
});

it.each([
  ["transform: translateX(4px)"],
  ["transform: rotate(3deg) translate(-50%, 0)"],
  ["translate: 4px 0"],
  ["transform-origin: 0"],
  ["transform-origin: 100% 0"],
  ["transform-origin: top left"],
  ["--tw-gradient-position: to right in oklab"],
  ["--tw-gradient-position: 45deg in oklab"],
])("refuses %s", (declaration) => {
  expect(physicalDeclarations(`a { ${declaration} }`, { written: false })).toHaveLength(1);
});

it("allows what is the same on both sides", () => {
  const css = `a { transform: translateX(0) translateY(2px); translate: 0 4px; transform-origin: top;
    --tw-gradient-position: to bottom in oklab; --tw-gradient-position: 180deg }`;
  expect(physicalDeclarations(css, { written: false })).toEqual([]);
});

it.each([
  ["<i style={{ left: 1, insetInlineEnd: 2, top }} />", "left", "top"],
  ["const cell = { textAlign: 'left', marginLeft: 4 }", "textAlign", "marginLeft"],
  ["const cell = { borderRightWidth: 1, paddingTop: 2 }", "borderRightWidth", "paddingTop"],
  ["row.style.transform = 'translateX(4px)'", "translateX(4px)"],
  [`const move = \`translate(-50%, \${y}px)\``, "translate(-50%, "],
  [`const place = { left: box.left, textAlign: "start", move: \`translateX(\${x}px)\` }`],
])("finds sides in the styles of a script: %s", (source, ...expected) => {
  expect(physicalStylesIn(source)).toEqual(expected);
});

it("reads all of the built style sheet", async () => {
  expect((await builtStyles()).length).toBeGreaterThan(20_000);
});
