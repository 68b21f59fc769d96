import { z } from "zod";
import { cleanText } from "@/domain/clean-text";
import { limits, slugLimits } from "@/domain/limits";
import { roleSchema } from "@/domain/member/member";
import { lineSchema, machineTextSchema } from "@/domain/text";

/** The slug by which a caller names an organization. It may be a former slug, or belong to none. */
export const organizationKeySchema = machineTextSchema(100);

export const organizationNameSchema = lineSchema(limits.name);

export const organizationSchema = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
});

/** What those who manage an organization can change about it. */
export const organizationSettingsSchema = z.strictObject({
  name: z.string(),
  /** The language of members who have chosen none. Null leaves it to each person's browser. */
  locale: z.string().nullable(),
});
export type OrganizationSettings = z.infer<typeof organizationSettingsSchema>;

/** An organization of which the signed-in person is a member. */
export const membershipSchema = organizationSchema.extend({ role: roleSchema });

export const createOrganizationSchema = z.strictObject({
  /** Chosen by the client, so that a form sent twice creates one organization. */
  id: z.uuid(),
  name: organizationNameSchema,
  /** The founder's name from now on; left out where they already have one. */
  founderName: lineSchema(limits.name).optional(),
  /** The slug that was suggested where the one made from the name was taken. */
  slug: z
    .string()
    .transform((text) => cleanText(text, "address").toLowerCase())
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.malformed")
        .min(slugLimits.shortest, "slug.malformed")
        .max(slugLimits.longest, "slug.malformed"),
    )
    .nullish(),
});
