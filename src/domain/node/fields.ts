import { z } from "zod";
import { dateSchema, givenDateSchema } from "../date";
import { durationSchema, titleSchema } from "../goal/fields";
import { limits } from "../limits";
import { proseSchema } from "../text";

/** What a person writes in a node. The change, the row and its columns are all made from this one list. */
export const nodeFieldsSchema = z.strictObject({
  title: titleSchema,
  dueOn: dateSchema.nullable(),
  durationDays: durationSchema.nullable(),
  notes: proseSchema(limits.notes).nullable(),
});
export type NodeFields = z.infer<typeof nodeFieldsSchema>;

/** The same fields as they are read from the database, without the checks that were made when they were written. */
export const nodeFieldRows = {
  title: z.string(),
  dueOn: givenDateSchema.nullable(),
  /** The duration in calendar days. */
  durationDays: z.int().nullable(),
  notes: z.string().nullable(),
} satisfies Record<keyof NodeFields, z.ZodType>;
