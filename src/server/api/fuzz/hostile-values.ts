import fc from "fast-check";

/** Values that one layer under a procedure interprets differently from the layer above, or cannot handle at all. */

const escapeCharacter = String.fromCharCode(27);

/** UTF-16 that PostgreSQL cannot store as text: NUL, and half of a surrogate pair. */
const unstorable = ["\0", "a\0b", "\uD83D", "\uDE00 half", `${"a".repeat(99)}\uD83D`];

const odd = [
  "",
  " ",
  "\u200B\u200B",
  "\u202Eevil\u202C",
  "\u2066isolate\u2069",
  "\u0645\u0631\u062D\u0628\u0627",
  "👩‍👩‍👧",
  "\u{1F1F3}\u{1F1F4} \u{20000} \u{E0001} \u{10FFFD}",
  "\uFFFE\uFFFF",
  `${escapeCharacter}[31m`,
  "a\u0300".repeat(60),
  "İ".repeat(100),
  "%00",
  "%",
  "\\u0000",
  "'; DROP TABLE goals; --",
  "{}",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "../../etc",
  "x".repeat(100_000),
  `${" ".repeat(50_000)}x`,
];

/** Years outside the calendar, the engine or the database, invalid days, and other forms of dates. */
export const oddDates = [
  "0000-01-01",
  "0000-02-29",
  "0001-01-01",
  "1899-12-31",
  "1900-01-01",
  "9999-12-31",
  "10000-01-01",
  "+010000-01-01",
  "-0001-01-01",
  "-1-01-01",
  "2027-02-30",
  "2027-13-01",
  "2028-02-29",
  "2027-1-1",
  "infinity",
  "epoch",
  "now",
];

export const oddInstants = [
  ...oddDates.map((date) => `${date}T00:00:00Z`),
  "0000-12-31T23:59:59.999Z",
  "0001-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999999999Z",
  "2027-01-01T24:00:00Z",
  "2027-01-01T23:59:60Z",
  "2027-01-01T00:00:00+25:00",
  "2027-01-01T00:00:00-15:59",
  "2027-01-01T00:00Z",
  "2027-01-01 00:00:00",
  `2027-01-01T00:00:00.${"0".repeat(5_000)}1Z`,
];

const oddZones = ["CTT", "US/Pacific-New", "SystemV/PST8", "GMT+14", "+05:45", "utc", "Etc/UTC"];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...unstorable) },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.constantFrom(...oddDates, ...oddInstants, ...oddZones) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

export const hostileDate = fc.oneof(fc.constantFrom(...oddDates), hostileText);
export const hostileInstant = fc.oneof(fc.constantFrom(...oddInstants), hostileText);

/** Whole numbers that do not fit in four bytes, and every other kind of number. */
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 32,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ),
  fc.constantFrom(
    -0,
    -1,
    0.5,
    2 ** 31 - 1,
    2 ** 63,
    2 ** 64,
    1e21,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
);

/** Parsed from JSON, which makes own properties of these names; an object literal would not. */
const polluting: unknown[] = [
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
];

function nested(depth: number): unknown {
  let value: unknown = "\0";
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { value };
  return value;
}

export const hostileAnything: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom<unknown>(null, undefined, true, [], {}, [[]], ["\0"], { "\0": 1 }, ...polluting),
  fc.constantFrom(nested(40), nested(400)),
  fc.constant(Array.from({ length: 20_000 }, () => 1)),
  fc.jsonValue({ maxDepth: 4 }),
);
