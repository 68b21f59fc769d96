import { z } from "zod";
import { limits } from "@/domain/limits";
import { localeSchema } from "@/domain/locale";
import { lineSchema, machineTextSchema } from "@/domain/text";
import { commonTimeZone } from "./time-zone";

/** Any name of a time zone, converted to one that the database knows as well. */
export const timeZoneSchema = machineTextSchema(60)
  .refine((name) => commonTimeZone(name) !== null, "timeZone.unknown")
  .transform((name) => commonTimeZone(name) ?? "UTC");

export const profileSchema = z.strictObject({
  name: lineSchema(limits.name),
  timeZone: timeZoneSchema,
  locale: localeSchema,
});
export type Profile = z.infer<typeof profileSchema>;
/** The profile as the form holds it before it is checked. */
export type ProfileInput = z.input<typeof profileSchema>;
/** The fields of the profile form, which are also the names of columns of the users table. */
export const profileFields = profileSchema.keyof().options;

/** The stored profile. The name is empty and the time zone null until the person or their browser has given them. */
export const storedProfileSchema = z.strictObject({
  ...profileSchema.shape,
  name: z.string(),
  timeZone: z.string().nullable(),
  locale: z.string().nullable(),
});
export type StoredProfile = z.infer<typeof storedProfileSchema>;

/** The profile of a person who has set nothing yet. */
export const blankProfile: StoredProfile = { name: "", timeZone: null, locale: null };

export const meSchema = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Null until the person or their browser has given it. */
  timeZone: z.string().nullable(),
});

export const sessionSchema = z.strictObject({
  id: z.uuid(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** Whether this is the session of the request. */
  isThis: z.boolean(),
});
