import { z } from "zod";
import { dateSchema } from "../date";
import { durationSchema, titleSchema } from "../goal/fields";
import { limits } from "../limits";
import { proseSchema } from "../text";

/** What a person writes in a node: the one list of it, from which the change, the row and its columns are made. */
export const nodeFieldsSchema = z.strictObject({
  title: titleSchema,
  dueOn: dateSchema.nullable(),
  durationDays: durationSchema.nullable(),
  notes: proseSchema(limits.notes).nullable(),
});
export type NodeFields = z.infer<typeof nodeFieldsSchema>;

/** The same as it is read: what is in the database was checked when it was written. */
export const nodeFieldRows = {
  title: z.string(),
  dueOn: z.iso.date().nullable(),
  /** Calendar days. */
  durationDays: z.int().nullable(),
  notes: z.string().nullable(),
} satisfies Record<keyof NodeFields, z.ZodType>;
