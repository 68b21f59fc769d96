import fc from "fast-check";
import { expect, it } from "vitest";
import { fromColumns, packLists, toColumns, unpackLists } from "./columns";

it("brings rows of the same fields back as they were", () => {
  const row = fc.record({ id: fc.string(), count: fc.integer(), rung: fc.option(fc.object()) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const columns = toColumns(rows);
      expect(columns && fromColumns(columns)).toEqual(rows);
    }),
  );
});

it("keeps the order of the fields, and writes each name once", () => {
  expect(
    JSON.stringify(
      toColumns([
        { id: 1, title: "A" },
        { id: 2, title: "B" },
      ]),
    ),
  ).toBe('{"id":[1,2],"title":["A","B"]}');
});

it("makes no columns of rows whose fields differ, or of none", () => {
  expect(toColumns([])).toBeNull();
  expect(toColumns<object>([{ id: 1 }, { id: 2, title: "B" }])).toBeNull();
  expect(toColumns<object>([{ id: 1 }, { title: "B" }])).toBeNull();
});

it("brings back whatever record it packs, also when sent as JSON", () => {
  const name = fc.constantFrom("id", "title", "rank", "rung");
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  const row = fc.oneof(fc.dictionary(name, value), fc.record({ id: value, title: value }), value);
  const list = fc.array(row, { maxLength: 20 });
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(list, value, row)), (record) => {
      const plain = JSON.parse(JSON.stringify(record));
      expect(unpackLists(JSON.parse(JSON.stringify(packLists(plain))))).toEqual(plain);
    }),
  );
});

it("packs long lists of like rows alone", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));
  const { fields, lists } = packLists({ long: rows(8), short: rows(7), names: ["a"], goal: {} });
  expect(Object.keys(lists)).toEqual(["long"]);
  expect(Object.keys(fields)).toEqual(["short", "names", "goal"]);
});
