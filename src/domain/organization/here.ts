import { z } from "zod";

/** Where a member stands: the organization, themselves, the screens that concern them, the day on their wall. */
export const hereSchema = z.strictObject({
  organization: z.strictObject({
    slug: z.string(),
    name: z.string(),
    fiscalYearStartMonth: z.int(),
  }),
  me: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    rungName: z.string().nullable(),
    /** Null until the browser has told it. */
    timeZone: z.string().nullable(),
  }),
  shows: z.strictObject({ team: z.boolean(), admin: z.boolean() }),
  today: z.iso.date(),
});
export type Here = z.infer<typeof hereSchema>;
