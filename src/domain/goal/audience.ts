import { z } from "zod";

/** The groups with which a goal can be shared. Several add up, and the empty set is private. */
export const audiences = ["manager", "chain", "mentors", "team", "organization"] as const;

export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** A set of audiences. Order and repetition do not matter and are normalized away. */
export const audienceSetSchema = z
  .array(audienceSchema)
  .max(audiences.length * 2)
  .transform((chosen) => audiences.filter((audience) => chosen.includes(audience)));
