import { z } from "zod";
import { rungRefSchema } from "@/domain/goal/climb";

/** People of an organization, as other members see them. */

export const roleSchema = z.enum(["owner", "admin", "member"]);

/** `invited`: has not accepted yet; reporting lines may include them already. */
export const memberStateSchema = z.enum(["invited", "active", "deactivated"]);
export type MemberState = z.infer<typeof memberStateSchema>;

export const personSchema = z.strictObject({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

export const standingSchema = rungRefSchema.extend({ since: z.iso.date() });
export type Standing = z.infer<typeof standingSchema>;

/** What is said of an invitation that has not been accepted. */
export const openInvitationSchema = z.strictObject({
  id: z.uuid(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Revoked, or past its date: only sending it again helps. */
  state: z.enum(["open", "expired", "revoked"]),
});

export const memberSchema = personSchema.extend({
  email: z.string(),
  role: roleSchema,
  state: memberStateSchema,
  standing: standingSchema.nullable(),
  manager: personSchema.nullable(),
  /** For those who run the organization; null for everybody else. */
  invitation: openInvitationSchema.nullable(),
});
export type MemberRow = z.infer<typeof memberSchema>;
