import { Prisma } from "@/generated/prisma/client";

type Layout = { strings: string[]; fixed: readonly (Prisma.Sql | null)[] };

const layouts = new WeakMap<TemplateStringsArray, Layout>();

const isFixed = (value: unknown): value is Prisma.Sql =>
  value instanceof Prisma.Sql && value.values.length === 0;

/** A template's own text with its names written into it: what is left between the values. */
function layoutOf(strings: TemplateStringsArray, values: readonly unknown[]): Layout {
  const fixed = values.map((value) => (isFixed(value) ? value : null));
  const merged = [strings[0] ?? ""];
  fixed.forEach((part, index) => {
    const text = strings[index + 1] ?? "";
    if (part) merged.push(`${merged.pop() ?? ""}${part.sql}${text}`);
    else merged.push(text);
  });
  return { strings: merged, fixed };
}

/**
 * `sql` of Prisma, but the names in a template are written into it once, and not at every call: a statement names some
 * fifty columns and has a handful of values.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Prisma.Sql {
  let layout = layouts.get(strings);
  if (
    !layout?.fixed.every((part, index) => part === (isFixed(values[index]) ? values[index] : null))
  ) {
    layout = layoutOf(strings, values);
    layouts.set(strings, layout);
  }
  const { fixed } = layout;
  return new Prisma.Sql(
    layout.strings,
    values.filter((_, index) => !fixed[index]),
  );
}

/** Texts and parts one after another: for helpers, whose parts are others at every call. */
export function concat(...parts: readonly (string | Prisma.Sql)[]): Prisma.Sql {
  const strings = [""];
  const values: unknown[] = [];
  for (const part of parts) {
    const [first = "", ...rest] = typeof part === "string" ? [part] : part.strings;
    strings.push(`${strings.pop() ?? ""}${first}`, ...rest);
    if (typeof part !== "string") values.push(...part.values);
  }
  return new Prisma.Sql(strings, values);
}

const names = new Map<string, Prisma.Sql>();

/** A name, or other text of the code's own, as a part of a statement: the same object each time. */
export function name(text: string): Prisma.Sql {
  const known = names.get(text) ?? Prisma.raw(text);
  names.set(text, known);
  return known;
}
