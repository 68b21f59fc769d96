import { z } from "zod";
import { limits } from "@/domain/limits";
import { handedOnSchema, lineSchema } from "@/domain/text";
import { commonTimeZone } from "./time-zone";

/** Any name of a zone; what is kept is one that the database knows by that name as well. */
export const timeZoneSchema = handedOnSchema(60)
  .refine((name) => commonTimeZone(name) !== null, "timeZone.unknown")
  .transform((name) => commonTimeZone(name) ?? "UTC");

export const profileSchema = z.strictObject({
  name: lineSchema(limits.name),
  timeZone: timeZoneSchema,
});
export type Profile = z.infer<typeof profileSchema>;

export const meSchema = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Null until the person or their browser has told it. */
  timeZone: z.string().nullable(),
});

export const sessionSchema = z.strictObject({
  id: z.uuid(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** The one asking. */
  isThis: z.boolean(),
});
