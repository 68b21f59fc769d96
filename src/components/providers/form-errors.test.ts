import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { visibleErrors } from "./form-errors";
import { wholeForm } from "./schema-resolver";

const shown = new Set(["title", "day"]);
const refused = { message: "Not now.", isSignedOut: false };

it("says at a field what is wrong with it, and then nothing general", () => {
  expect(visibleErrors({ fields: { title: "Too long." }, form: refused }, shown)).toEqual({
    fields: [["title", "Too long."]],
    form: null,
  });
});

it("says of the whole form what concerns none of its fields", () => {
  expect(visibleErrors({ form: refused }, shown)).toEqual({ fields: [], form: refused });
});

it.each([
  ["a field that shows no error", "goalIds"],
  ["a field of the server's that the form does not have", "limits.endsOn"],
  ["no field", wholeForm],
])("says of the whole form what is wrong with %s", (_, field) => {
  const { fields, form } = visibleErrors(
    { fields: { [field]: "Choose one.", title: "Too long." }, form: refused },
    shown,
  );
  expect(fields).toEqual([["title", "Too long."]]);
  expect(form).toEqual({ message: "Choose one.", isSignedOut: false });
});

const folder = "src/components";
const forms = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const)
  .filter(([, code]) => code.includes(".formProps}"));

it.each(forms)("%s shows why the form as a whole was refused", (_, code) => {
  expect(code).toContain("failure={form.failure}");
});
