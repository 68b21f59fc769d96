import { z } from "zod";
import { givenDateSchema } from "@/domain/date";

/**
 * What the frame of every screen needs: the organization, the viewer, the screens that concern the viewer, and their
 * date.
 */
export const shellContextSchema = z.strictObject({
  organization: z.strictObject({
    slug: z.string(),
    name: z.string(),
    fiscalYearStartMonth: z.int(),
  }),
  me: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    rungName: z.string().nullable(),
    /** Null until the browser has given it. */
    timeZone: z.string().nullable(),
  }),
  shows: z.strictObject({ team: z.boolean(), admin: z.boolean() }),
  today: givenDateSchema,
});
export type ShellContext = z.infer<typeof shellContextSchema>;
