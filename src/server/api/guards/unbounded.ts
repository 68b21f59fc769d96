import type { z } from "zod";
import { int4 } from "@/domain/number";

/**
 * Finds the fields of an input schema that are not limited to what the database can store. The longest length of a text
 * or list is read from its schema; the rest is tried with values, whichever way the schema refuses them.
 */
export function unboundedIn(schema: z.core.$ZodType, path = ""): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType, at = path) => unboundedIn(inner, at);
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([key, field]) =>
        inside(field, path ? `${path}.${key}` : key),
      );
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return inside(def.innerType);
    case "union":
      return def.options.flatMap((option) => inside(option));
    case "array":
      return [
        ...(hasLongest(def) ? [] : [`${path}: a list without an end`]),
        ...inside(def.element, `${path}[]`),
      ];
    case "pipe":
      return isOfText(schema)
        ? unboundedText(schema, path)
        : [...inside(def.in), ...inside(def.out)];
    case "string":
      return unboundedText(schema, path);
    case "number":
      return taken(schema, oddNumbers).map((value) => `${path}: takes ${value}`);
    case "enum":
    case "literal":
    case "boolean":
    case "null":
    case "transform":
      return [];
    default:
      return [`${path}: nothing is known of "${def.type}"`];
  }
}

const oddNumbers = [int4.max + 1, int4.min - 1, Number.MAX_SAFE_INTEGER, 0.5, Number.NaN, 1 / 0];

/** Some are as long as a token, and none breaks the pattern of a single line. */
const oddTexts = ["a\0b", "half \uD83D", `${"a".repeat(30)}\0`];

const oddDays = [
  "0000-01-01",
  "10000-01-01",
  "2027-02-30",
  "0000-01-01T00:00:00.000Z",
  `2027-01-01T00:00:00.${"0".repeat(1_000)}Z`,
];

const taken = <Value>(schema: z.core.$ZodType, values: readonly Value[]): Value[] =>
  values.filter((value) => (schema as z.ZodType).safeParse(value).success);

/** The parts of a text's schema, from the input to the output. */
function partsOf(schema: z.core.$ZodType): z.core.$ZodTypes[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "pipe"
    ? [...partsOf(def.in), ...partsOf(def.out)]
    : [schema as z.core.$ZodTypes];
}

const isOfText = (schema: z.core.$ZodType): boolean =>
  partsOf(schema).some(({ _zod }) => _zod.def.type === "string");

const hasLongest = ({ checks = [] }: z.core.$ZodTypeDef): boolean =>
  checks.some(({ _zod: { def } }) => ["max_length", "length_equals"].includes(def.check));

const formatOf = ({ _zod: { def } }: z.core.$ZodTypes): string =>
  "format" in def ? String(def.format) : "";

/** The formats whose texts all have the same length. */
const fixed = new Set(["uuid", "guid", "date"]);

function unboundedText(schema: z.core.$ZodType, path: string): string[] {
  const parts = partsOf(schema);
  const isBounded = parts.some((part) => hasLongest(part._zod.def) || fixed.has(formatOf(part)));
  const isOfDays = parts.some((part) => formatOf(part).startsWith("date"));
  // A name may look like a date of the year 0; a field that is a date must accept valid dates only.
  const odd = isOfDays ? [...oddTexts, ...oddDays] : oddTexts;
  return [
    ...(isBounded ? [] : [`${path}: a text without a longest length`]),
    ...taken(schema, odd).map((text) => `${path}: takes ${JSON.stringify(text.slice(0, 40))}`),
  ];
}
