import { z } from "zod";
import { limits } from "@/domain/limits";
import { roleSchema } from "@/domain/member/member";
import { handedOnSchema, lineSchema } from "@/domain/text";

/** An organization by its address, as a caller names it: any that ever was, or none. */
export const organizationKeySchema = handedOnSchema(100);

export const organizationNameSchema = lineSchema(limits.name);

export const organizationSchema = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
});

/** An organization the signed-in person belongs to. */
export const membershipSchema = organizationSchema.extend({ role: roleSchema });

export const createOrganizationSchema = z.strictObject({
  /** Chosen by the client, so that a form sent twice founds one organization. */
  id: z.uuid(),
  name: organizationNameSchema,
  /** What the founder goes by from now on; left out by one who has a name already. */
  founderName: lineSchema(limits.name).optional(),
  /** An address other than the name's own: the one suggested when that was taken. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.malformed")
    .min(2, "slug.malformed")
    .max(40, "slug.malformed")
    .nullish(),
});
