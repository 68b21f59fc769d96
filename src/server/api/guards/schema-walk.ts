import type { z } from "zod";

/**
 * Makes inputs from a schema, with which the guard tests call every procedure. Each alternative of a union and each
 * optional field occurs in some input; an optional field that holds an id is left out in another. Paths name fields:
 * `target.nodeId`, `nodes[].id`.
 */

type Values = {
  /** Returns an id for the field at this path. */
  idAt: (path: string) => string;
  /** Values by path that cannot be derived from the schema's type: a refined string, a token. */
  given: Readonly<Record<string, unknown>>;
};

export type Example = { value: unknown; idPaths: string[] };

export function examplesOf(schema: z.core.$ZodType, values: Values, path = ""): Example[] {
  if (path in values.given) return [{ value: values.given[path], idPaths: [] }];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return objectExamples(def.shape, values, path);
    case "optional":
    case "default":
    case "prefault":
      return orAbsent(examplesOf(def.innerType, values, path), undefined);
    case "nullable":
      return orAbsent(examplesOf(def.innerType, values, path), null);
    case "nonoptional":
    case "readonly":
    case "catch":
      return examplesOf(def.innerType, values, path);
    case "pipe":
      // The output schema says more about a text (a date, an e-mail address) than the input; a transformation says
      // nothing.
      return examplesOf(def.out._zod.def.type === "transform" ? def.in : def.out, values, path);
    case "union":
      return def.options.flatMap((option) => examplesOf(option, values, path));
    case "array":
      return examplesOf(def.element, values, `${path}[]`).map(({ value, idPaths }) => ({
        value: [value],
        idPaths,
      }));
    case "string":
      return [stringExample(def, values, path)];
    default:
      return [{ value: plainValue(def, path), idPaths: [] }];
  }
}

const orAbsent = (examples: Example[], absent: null | undefined): Example[] =>
  examples.some(({ idPaths }) => idPaths.length > 0)
    ? [...examples, { value: absent, idPaths: [] }]
    : examples;

/** The first example of every field together, and one more for each further example of a field. */
function objectExamples(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  values: Values,
  path: string,
): Example[] {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    examples: examplesOf(schema, values, path ? `${path}.${key}` : key),
  }));
  const together = (pick: (field: (typeof fields)[number]) => Example | undefined): Example => {
    const picked = fields.map((field) => ({ key: field.key, example: pick(field) }));
    return {
      value: Object.fromEntries(picked.map(({ key, example }) => [key, example?.value])),
      idPaths: picked.flatMap(({ example }) => example?.idPaths ?? []),
    };
  };
  return [
    together(({ examples }) => examples[0]),
    ...fields.flatMap((varied) =>
      varied.examples
        .slice(1)
        .map((example) => together((field) => (field === varied ? example : field.examples[0]))),
    ),
  ];
}

function stringExample(def: z.core.$ZodStringDef, { idAt }: Values, path: string): Example {
  const format = "format" in def ? def.format : undefined;
  if (format === "uuid" || format === "guid") return { value: idAt(path), idPaths: [path] };
  const known: Record<string, string> = {
    date: "2026-01-15",
    datetime: "2026-01-15T12:00:00.000Z",
    email: "someone@nowhere.test",
  };
  return { value: (typeof format === "string" && known[format]) || "words", idPaths: [] };
}

function plainValue(def: z.core.$ZodTypes["_zod"]["def"], path: string): unknown {
  switch (def.type) {
    case "literal":
      return def.values[0];
    case "enum":
      return Object.values(def.entries)[0];
    case "number":
      return 1;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      throw new Error(`No example of "${def.type}" at ${path || "the top"}: teach it here.`);
  }
}

/** Every object schema within a schema, by path, and whether it refuses unknown keys. */
export function objectsIn(
  schema: z.core.$ZodType,
  path = "",
): { path: string; isStrict: boolean }[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return [
        { path, isStrict: def.catchall?._zod.def.type === "never" },
        ...Object.entries(def.shape).flatMap(([key, field]) =>
          objectsIn(field, path ? `${path}.${key}` : key),
        ),
      ];
    case "union":
      return def.options.flatMap((option) => objectsIn(option, path));
    case "array":
      return objectsIn(def.element, `${path}[]`);
    case "pipe":
      return [...objectsIn(def.in, path), ...objectsIn(def.out, path)];
    case "record":
      return objectsIn(def.valueType, `${path}{}`);
    default:
      return "innerType" in def ? objectsIn(def.innerType, path) : [];
  }
}
