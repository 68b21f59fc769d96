import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

export type LazySchema<Values, Output> = () => Promise<z.ZodType<Output, Values>>;

/** Under which a form keeps what is wrong with no single field of it. */
export const wholeForm = "wholeForm";

/**
 * Reads the values of a form by a schema; the first thing that is wrong with each field becomes a sentence. Where the schema
 * cannot be loaded, the values go to the server as they are.
 */
export const schemaResolver =
  <Values extends FieldValues, Output>(
    schema: LazySchema<Values, Output>,
    sentenceAt: (field: string, key: string) => string,
  ): Resolver<Values, unknown, Output> =>
  async (values) => {
    const loaded = await schema().catch(() => null);
    if (!loaded) return { values: values as unknown as Output, errors: {} };
    const read = loaded.safeParse(values);
    if (read.success) return { values: read.data, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, message } of read.error.issues) {
      const field = String(path[0] ?? wholeForm);
      errors[field] ??= { type: "schema", message: sentenceAt(field, message) };
    }
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
