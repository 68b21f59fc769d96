import { describe, expect, it } from "vitest";
import { dateSchema, instantSchema } from "./date";

const refusals = (schema: typeof dateSchema | typeof instantSchema, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message);

describe("a date", () => {
  it.each(["1900-01-01", "2028-02-29", "9999-12-31"])("takes %s", (date) => {
    expect(dateSchema.parse(date)).toBe(date);
  });

  it.each([
    ["0000-01-01", "date.outOfRange"],
    ["0000-02-29", "date.outOfRange"],
    ["0001-01-01", "date.outOfRange"],
    ["1899-12-31", "date.outOfRange"],
    ["10000-01-01", "date.outOfRange"],
    ["+010000-01-01", "date.outOfRange"],
    ["-1-01-01", "date.malformed"],
    ["2027-02-30", "date.malformed"],
    ["2027-1-1", "date.malformed"],
    ["2027-01-01T00:00:00Z", "date.malformed"],
    ["infinity", "date.malformed"],
  ])("refuses %s: %s", (date, message) => {
    expect(refusals(dateSchema, date)).toEqual([message]);
  });
});

describe("an instant", () => {
  it("takes what Date writes", () => {
    const instant = new Date(Date.UTC(2027, 1, 28, 23, 59, 59, 999)).toISOString();
    expect(instantSchema.parse(instant)).toBe(instant);
  });

  it.each([
    "0000-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00.000Z",
    "2027-02-30T00:00:00.000Z",
    "2027-01-01T24:00:00.000Z",
    "2027-01-01T00:00:00.000+25:00",
    "2027-01-01T00:00:00.000-15:59",
    "2027-01-01T00:00:00Z",
    `2027-01-01T00:00:00.${"0".repeat(5_000)}Z`,
    "infinityT00:00:00.000Z",
  ])("refuses %s", (instant) => expect(refusals(instantSchema, instant)).toBeDefined());
});
