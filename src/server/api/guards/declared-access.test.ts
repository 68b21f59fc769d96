import { describe, expect, it } from "vitest";
import { declared, inputExamples } from "./declared";
import { procedures } from "./procedures";
import { objectsIn } from "./schema-walk";

it("has a row for every procedure, and no other", () => {
  expect(declared.map(([path]) => path).sort()).toEqual(Object.keys(procedures).sort());
});

describe.each(declared)("%s", (path, procedure) => {
  const { access, ids = {}, given = {} } = procedures[path] ?? {};
  const examples = () =>
    inputExamples(procedure, given, () => "00000000-0000-4000-8000-000000000000");

  it("declares the access its row says", () => {
    expect(procedure.meta?.access).toEqual(access);
  });

  it("refuses fields it does not know, at any depth", () => {
    const own = procedure.inputs.at(-1);
    const loose = own && objectsIn(own).filter(({ isStrict }) => !isStrict);
    expect(loose).toEqual([]);
  });

  it("says what it answers", () => {
    expect(procedure.output).toHaveProperty("_zod");
  });

  it("has each of its ids told in its row", () => {
    const found = new Set(examples().flatMap(({ idPaths }) => idPaths));
    expect([...found].sort()).toEqual(Object.keys(ids).sort());
  });

  it("can be called with the examples made for it", () => {
    for (const { value } of examples())
      expect(
        procedure.inputs.at(-1)?.safeParse(value).error,
        JSON.stringify(value),
      ).toBeUndefined();
  });
});
