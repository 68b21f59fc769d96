import { describe, expect, it } from "vitest";
import { z } from "zod";
import { declared } from "./declared";
import { unboundedIn } from "./unbounded";

/** Checks that every string, number, date and list of an input is limited to what the database can store. */

describe.each(declared)("%s", (_, { inputs }) => {
  it("takes nothing without bounds", () => {
    expect(inputs.flatMap((input) => unboundedIn(input))).toEqual([]);
  });
});

it.each<[string, z.ZodType]>([
  ["a text without a longest length", z.string()],
  ["a text that may hold NUL", z.string().max(10)],
  ["an address without a longest length", z.email()],
  ["a whole number of eight bytes", z.int()],
  ["a number that need not be whole", z.number().min(0).max(10)],
  ["a number without a lowest", z.int().max(10)],
  ["a date of the year 0000", z.iso.date()],
  ["an instant of the year 0000", z.iso.datetime({ precision: 3 })],
  ["an instant of any precision", z.iso.datetime().refine((text) => text >= "1900")],
  ["a list without an end", z.array(z.boolean())],
  ["anything", z.unknown()],
])("finds %s, however deep", (_, schema) => {
  const input = z.strictObject({ of: z.strictObject({ it: schema.nullish() }) });
  expect(unboundedIn(input)).not.toEqual([]);
});
