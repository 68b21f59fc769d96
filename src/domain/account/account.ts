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
/** Each is a column of the users by that name, and a field of the form. */
export const profileFields = profileSchema.keyof().options;

/** What is stored of it: nothing where the person has not told it yet. */
export const storedProfileSchema = z.strictObject({
  ...profileSchema.shape,
  name: z.string(),
  timeZone: z.string().nullable(),
});
export type StoredProfile = z.infer<typeof storedProfileSchema>;

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
