import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What a screen may draw by itself, and why. */
const ownControls = new Map([
  ["src/app/global-error.tsx", "Every page carries it along, so that it brings nothing else."],
  ["src/components/goal-tree/row-controls.tsx", "A climb has hundreds of rows, of plain elements."],
]);

const element = /<(button|select|textarea|dialog|input(?![^>]*type="hidden"))\b/;
const role =
  /\brole[=:]\s*\{?\s*["'`](alertdialog|button|checkbox|combobox|dialog|listbox|menu|menubar|menuitem(checkbox|radio)?|option|radio|radiogroup|searchbox|slider|spinbutton|switch|tab|tablist|tabpanel|textbox|tooltip)["'`]/;
const editable = /\bcontentEditable\b/i;

const drawsControl = (source: string) =>
  [element, role, editable].some((control) => control.test(source));

it.each([
  "<button>",
  '<div role="dialog">',
  '<ul role="menu">',
  "<ul role={'listbox'}>",
  '<i {...{ role: "checkbox" }} />',
  "<div contentEditable>",
  '<div contentEditable="plaintext-only">',
])("knows %s for a control", (source) => expect(drawsControl(source)).toBe(true));

it.each([
  '<input type="hidden" name="id" />',
  '<p role="alert">',
  '<div role="treegrid"><div role="row"><div role="gridcell" /></div></div>',
  '<Button type="submit">',
])("takes %s for none", (source) => expect(drawsControl(source)).toBe(false));

it("finds no control outside the kit", () => {
  const found = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file}`)
    .filter((file) => /[.]tsx$/.test(file) && !/^src[/]components[/]ui[/]|[.]test[.]/.test(file))
    .filter((file) => drawsControl(readFileSync(file, "utf8")) !== ownControls.has(file));
  expect(found, "draw it by the kit").toEqual([]);
});
