import fc from "fast-check";
import type { z } from "zod";
import { oddDates, oddInstants } from "./hostile-values";

/** Makes valid inputs of a schema, so that a call gets far; `corrupt.ts` then puts invalid values into them. */

/** Values for the field at a path (named as in `schema-walk.ts`); undefined where the field's type is enough. */
export type Fitting = (path: string) => fc.Arbitrary<unknown> | undefined;

export function inputsOfSchema(
  schema: z.core.$ZodType,
  fitting: Fitting,
  path = "",
): fc.Arbitrary<unknown> {
  const known = fitting(path);
  if (known) return known;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType, at = path) => inputsOfSchema(inner, fitting, at);
  switch (def.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape).map(([key, field]) => [
            key,
            inside(field, path ? `${path}.${key}` : key),
          ]),
        ),
      );
    case "optional":
    case "default":
    case "prefault":
      return orElse(inside(def.innerType), undefined);
    case "nullable":
      return orElse(inside(def.innerType), null);
    case "nonoptional":
    case "readonly":
    case "catch":
      return inside(def.innerType);
    case "pipe":
      return inside(def.out._zod.def.type === "transform" ? def.in : def.out);
    case "union":
      return fc.oneof(...def.options.map((option) => inside(option)));
    case "array":
      return fc.array(inside(def.element, `${path}[]`), { maxLength: 4 });
    case "string":
      return texts(def);
    case "number":
      return fc.constantFrom(1, 1, 0, 2, 3, 30, 36_500);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "literal":
      return fc.constantFrom(...def.values);
    case "boolean":
      return fc.boolean();
    default:
      throw new Error(`No input for "${def.type}" at ${path || "the top"}: teach it here.`);
  }
}

const orElse = (fitting: fc.Arbitrary<unknown>, absent: null | undefined) =>
  fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: fc.constant(absent) });

/** Mostly usual values, otherwise any that the type allows. */
const mostly = (meant: fc.Arbitrary<string>, allowed: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: meant }, { weight: 1, arbitrary: allowed });

const lines = mostly(
  fc.oneof(
    fc.constantFrom("Lead a project", "\u0645\u0631\u062D\u0628\u0627", "👩‍👩‍👧 \u{20000}"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
);

const datesBetween = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const dates = mostly(
  fc.oneof(datesBetween("1900-01-01", "9999-12-31"), datesBetween("2026-01-01", "2030-12-31")),
  fc.oneof(datesBetween("0001-01-01", "9999-12-31"), fc.constantFrom(...oddDates)),
);

function texts(def: z.core.$ZodStringDef): fc.Arbitrary<string> {
  switch ("format" in def ? def.format : undefined) {
    case "uuid":
      return fc.uuid();
    case "date":
      return dates;
    case "datetime":
      return mostly(
        dates.map((date) => `${date}T12:00:00.000Z`),
        fc.constantFrom(...oddInstants),
      );
    case "email":
      return mostly(fc.constant("someone@nowhere.test"), fc.emailAddress());
    default:
      return lines;
  }
}
