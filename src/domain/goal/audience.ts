import { z } from "zod";

/** Who a goal is shared with; the empty set is private. Audiences add up. */
export const audiences = ["manager", "chain", "mentors", "team", "organization"] as const;

export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** A set: order and repetition do not matter, so they are normalized away. */
export const audienceSetSchema = z
  .array(audienceSchema)
  .max(audiences.length * 2)
  .transform((chosen) => audiences.filter((audience) => chosen.includes(audience)));
