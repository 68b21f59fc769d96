import fc from "fast-check";

/** Inputs as bytes: JSON as programs write it, unusual JSON, and bytes that are not JSON. */

export type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/**
 * What only JSON text can express: numbers beyond a double, repeated keys, depth, escapes of unpaired surrogates and of
 * NUL.
 */
const oddJson = [
  "",
  "null",
  "0",
  "-0",
  "1e999",
  '"\\u0000"',
  '"\\ud83d"',
  "[".repeat(100_000),
  `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  '{"organization":"a","organization":"\\u0000"}',
  '{"__proto__":{"organization":"\\u0000"},"organization":1e999}',
  '{"json":{"organization":"\\u0000"}}',
  '\uFEFF{"organization":"\\u0000"}',
];

/** The JSON of these inputs, with infinity as `1e999`; sometimes with one byte replaced. */
export const rawJson = (inputs: fc.Arbitrary<unknown>): fc.Arbitrary<Bytes> =>
  fc.tuple(inputs, fc.nat(), fc.nat(255), fc.nat(9)).map(([input, at, byte, chance]) => {
    const bytes = bytesOf(jsonOf(input));
    if (chance === 0 && bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  });

const infinite = "(infinite)";

const jsonOf = (input: unknown): string =>
  (
    JSON.stringify(input, (_, value: unknown) =>
      value === Number.POSITIVE_INFINITY ? infinite : value,
    ) ?? ""
  ).replaceAll(`"${infinite}"`, "1e999");

export const rawBytes: fc.Arbitrary<Bytes> = fc.oneof(
  fc.constantFrom(...oddJson).map(bytesOf),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
  fc.constant(Uint8Array.of(0x22, 0xc0, 0x80, 0x22)),
  fc.constant(Uint8Array.of(0x22, 0xed, 0xa0, 0xbd, 0x22)),
);

/** What a header can hold: bytes, some of which HTTP forbids. */
export const headerText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.integer({ min: 0x20, max: 0xff }), { maxLength: 80 })
    .map((codes) => String.fromCharCode(...codes.filter((code) => code !== 0x7f)).trim()),
  fc.constantFrom(
    "%00",
    "a=%00",
    "backcast.session=%00",
    "backcast.session=%ff",
    "x".repeat(5_000),
  ),
  fc.constantFrom(
    "backcast.session=a; backcast.session=b",
    "__proto__=1; constructor=2",
    ";=;=",
    "=",
  ),
);
