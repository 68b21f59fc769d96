import { describe, expect, it } from "vitest";
import type { z } from "zod";
import messages from "../../messages/en-GB";
import { nameOfControl } from "./clean-text";
import { createOrganizationSchema } from "./organization/organization";
import {
  emailSchema,
  lineSchema,
  machineTextSchema,
  optionalLineSchema,
  optionalProseSchema,
  proseSchema,
} from "./text";

const refusal = (schema: z.ZodType, text: string) =>
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

  it.each([
    ...["", "   ", "\u200B\u200B", "\u2060 \u00AD", "\uFEFF", "\u2800", "\u3164 \uFFA0"],
    ...["\u200E\u200F", "\uFE0F", "\u0301", "\uFFFC", "\u{E0041}", "\u3000\u00A0"],
  ])("finds nothing to see in %j", (text) => expect(refusal(schema, text)).toEqual(["text.empty"]));

  it.each([
    ["a\u0000b", "text.invisible.null"],
    ["a\bb", "text.invisible.backspace"],
    ["\u001B[1mbold", "text.invisible.escape"],
    ["a\u007F", "text.invisible.delete"],
    ["half of a pair: \uD83D", "text.invisible.halfCharacter"],
    ["a\u0007", "text.invisible.bell"],
    ["a\u001F", "text.invisible.unitSeparator"],
    ["a\u0093", "text.invisible.misread"],
  ])("names what cannot be cleaned in %j", (text, message) =>
    expect(refusal(schema, text)).toEqual([message]),
  );

  it("says what is too long, after cleaning", () => {
    expect(refusal(schema, "x".repeat(41))).toEqual(["text.tooLong"]);
    expect(schema.parse(`${"x".repeat(40)}\u200B `)).toBe("x".repeat(40));
  });
});

describe.each([
  ["a line", optionalLineSchema(40)],
  ["prose", optionalProseSchema(40)],
])("%s that may be missing", (_, schema) => {
  it.each(["", " ", "\u00A0", "\u200B", "\u2800", "\u3164"])("is empty for %j", (text) =>
    expect(schema.parse(text)).toBe(""),
  );

  it("says of the rest what is said of any text", () => {
    expect(schema.parse(" Lead\u200B ")).toBe("Lead");
    expect(refusal(schema, "a\u0007")).toEqual(["text.invisible.bell"]);
    expect(refusal(schema, "\u0007")).toEqual(["text.invisible.bell"]);
    expect(refusal(schema, "x".repeat(41))).toEqual(["text.tooLong"]);
  });
});

it("names a control character by a sentence", () => {
  for (let code = 0; code < 0xa0; code++) {
    const key = nameOfControl(String.fromCharCode(code));
    const name = key?.replace("text.invisible.", "") as keyof typeof messages.text.invisible;
    if (key !== null) expect(messages.text.invisible[name], key).toContain("U+00");
  }
});

it("prose keeps its breaks, of a line they become spaces", () => {
  expect(prose.parse("one\r\ntwo\tthree")).toBe("one\ntwo\tthree");
  expect(line.parse("one\r\ntwo\tthree")).toBe("one two three");
});

it("an address is the same with and without what is not seen", () => {
  for (const text of [
    "maya@harbor.test",
    "\u202Amaya@harbor.test\u202C",
    " \u200Emaya@\u00ADharbor.test\u200B",
    "\u2068Maya@harbor.test\u2069\u00A0",
    "ｍａｙａ＠ｈａｒｂｏｒ．ｔｅｓｔ",
  ])
    expect(emailSchema.parse(text)).toBe("maya@harbor.test");
  expect(refusal(emailSchema, "maya @harbor.test")).toEqual(["email.malformed"]);
  expect(refusal(emailSchema, "maya\u0007@harbor.test")).toEqual(["text.invisible.bell"]);
});

it("a slug is an address too", () => {
  const { slug } = createOrganizationSchema.shape;
  expect(slug.parse("\u200E Harbor-Labs\u200B")).toBe("harbor-labs");
  expect(slug.safeParse("harbor labs").error?.issues[0]?.message).toBe("slug.malformed");
});

it("text of programs is passed on as it is", () => {
  expect(machineTextSchema(9).parse(" a\u200B ")).toBe(" a\u200B ");
});
