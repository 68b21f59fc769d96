import { z } from "zod";
import { limits } from "@/domain/limits";
import { lineSchema } from "@/domain/text";

/** True for a zone's name in the IANA database, as the engine at hand knows it ("Europe/Paris", "UTC"). */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const timeZoneSchema = z
  .string()
  .max(60, "timeZone.unknown")
  // Plain offsets are accepted by some engines; plans need a place, whose rules for summer are known.
  .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), "timeZone.unknown");

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
