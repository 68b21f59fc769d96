import { describe, expect, it } from "vitest";
import { lineSchema, proseSchema } from "./text";

const refusal = (schema: typeof line, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

const line = lineSchema(40);
const prose = proseSchema(40);

describe.each([
  ["a line", line],
  ["prose", prose],
])("%s", (_, schema) => {
  it.each([
    "Lead a project",
    "\u0645\u0631\u062D\u0628\u0627",
    "👩‍👩‍👧",
    "می\u200Cخواهم",
    "x".repeat(40),
  ])("takes %s", (text) => expect(schema.parse(text)).toBe(text));

  it.each(["", "   ", "\u200B\u200B", "\u2060 \u00AD", "\uFEFF"])(
    "finds nothing to see in %j",
    (text) => expect(refusal(schema, text)).toEqual(["text.empty"]),
  );

  it.each(["a\u0000b", "a\u202Eb", "a\u007F", "half of a pair: \uD83D"])(
    "refuses what cannot be shown or kept in %j",
    (text) => expect(refusal(schema, text)).toEqual(["text.control"]),
  );

  it("says what is too long", () => {
    expect(refusal(schema, "x".repeat(41))).toEqual(["text.tooLong"]);
  });
});

it("prose keeps its breaks, a line has none", () => {
  expect(prose.parse("one\r\ntwo\tthree")).toBe("one\ntwo\tthree");
  expect(refusal(line, "one\ntwo")).toEqual(["text.control"]);
});
