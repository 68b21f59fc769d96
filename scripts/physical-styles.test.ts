import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  builtStyles,
  physicalDeclarations,
  physicalInlineStyles,
  unnamedValues,
} from "./lib/physical-styles.mjs";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map(
  (file) => `src/${file}`,
);
const filesOf = (ending: RegExp) => files.filter((file) => ending.test(file));
const textOf = (file: string) => readFileSync(file, "utf8");

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
  expect(physicalInlineStyles("<i style={{ left: 1, insetInlineEnd: 2, top }} />")).toEqual([
    "left",
    "top",
  ]);
});

it("finds neither in the built style sheets", async () => {
  const css = await builtStyles();
  expect(css.length).toBeGreaterThan(20_000);
  expect(physicalDeclarations(css, { written: false })).toEqual([]);
  expect(unnamedValues(css)).toEqual([]);
});

it("finds neither in the sources", () => {
  const found = [
    ...filesOf(/\.css$/).flatMap((file) =>
      physicalDeclarations(textOf(file), { written: true }).map((what) => `${file}: ${what}`),
    ),
    ...filesOf(/\.tsx$/).flatMap((file) =>
      physicalInlineStyles(textOf(file)).map((what) => `${file}: ${what}`),
    ),
  ];
  expect(found).toEqual([]);
});
