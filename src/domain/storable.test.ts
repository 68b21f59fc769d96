import { expect, it } from "vitest";
import { findUnstorable } from "./storable";

const depths = (count: number): unknown => {
  let value: unknown = 1;
  for (let depth = 0; depth < count; depth++) value = [value];
  return value;
};

it.each([
  undefined,
  null,
  "",
  "👩‍👩‍👧 \u{10FFFD}\u0001",
  -0,
  0.5,
  Number.MIN_SAFE_INTEGER,
  { a: [{ b: "c" }], constructor: null },
  depths(32),
])("takes %j", (input) => expect(findUnstorable(input)).toBeNull());

it.each([
  ["\0", "", "text.invisible.null"],
  [{ title: "a\0b" }, "title", "text.invisible.null"],
  [{ target: { nodeIds: ["a", "\uD83D"] } }, "target.nodeIds.1", "text.invisible.halfCharacter"],
  [{ at: { "a\0b": 1 } }, "at", "text.control"],
  [JSON.parse('{"__proto__":{"name":"\\u0000"}}'), "__proto__.name", "text.invisible.null"],
  [{ version: Number.NaN }, "version", "number.outOfRange"],
  [{ version: Number.POSITIVE_INFINITY }, "version", "number.outOfRange"],
  [{ version: -(2 ** 53) }, "version", "number.outOfRange"],
])("finds what is wrong in %j", (input, path, message) => {
  expect(findUnstorable(input)).toEqual({ path, message });
});

it("does not follow an input down as far as its sender likes", () => {
  expect(findUnstorable(depths(100_000))?.message).toBe("problem.invalidInput");
});
