import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What a screen may draw by itself, and why. */
const ownControls = new Map([
  ["src/app/global-error.tsx", "Every page carries it along, so that it brings nothing else."],
  ["src/components/goal-tree/row-controls.tsx", "A climb has hundreds of rows, of plain elements."],
]);

const control = /<(button|select|textarea|dialog|input(?![^>]*type="hidden"))\b/;

it("finds no control outside the kit", () => {
  const found = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file}`)
    .filter((file) => /[.]tsx$/.test(file) && !/^src[/]components[/]ui[/]|[.]test[.]/.test(file))
    .filter((file) => control.test(readFileSync(file, "utf8")) !== ownControls.has(file));
  expect(found, "draw it by the kit").toEqual([]);
});
