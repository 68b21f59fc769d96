import { z } from "zod";
import { audiences } from "./audiences";

export type { Audience } from "./audiences";

export const audienceSchema = z.enum(audiences);

/** A set of audiences. Order and repetition do not matter and are normalized away. */
export const audienceSetSchema = z
  .array(audienceSchema)
  .max(audiences.length * 2)
  .transform((chosen) => audiences.filter((audience) => chosen.includes(audience)));
