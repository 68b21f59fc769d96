import { z } from "zod";
import { rungRefSchema } from "@/domain/goal/climb";

/** People of an organization: what is said of them, and to whom. */

export const roleSchema = z.enum(["owner", "admin", "member"]);
export type Role = z.infer<typeof roleSchema>;

/** `invited`: has not accepted yet; reporting lines may include them already. */
export const memberStateSchema = z.enum(["invited", "active", "deactivated"]);
export type MemberState = z.infer<typeof memberStateSchema>;

export const personSchema = z.strictObject({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

export const currentRungSchema = rungRefSchema.extend({ since: z.iso.date() });
export type CurrentRung = z.infer<typeof currentRungSchema>;

/** What is said of an invitation that has not been accepted. */
export const openInvitationSchema = z.strictObject({
  id: z.uuid(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Revoked, or past its date: only sending it again helps. */
  state: z.enum(["open", "expired", "revoked"]),
});

/** An active member, as every member may find and choose them. */
export const colleagueSchema = personSchema.extend({ rung: rungRefSchema.nullable() });
export type Colleague = z.infer<typeof colleagueSchema>;

/** What a person's page says of them and of those around them. */
export const profileSchema = personSchema.extend({
  state: memberStateSchema,
  currentRung: currentRungSchema.nullable(),
  /** Null also where the viewer may not read the manager, who is invited or deactivated. */
  manager: personSchema.nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

/** A member's record, for owners and admins. */
export const memberSchema = profileSchema.extend({
  email: z.string(),
  role: roleSchema,
  /** Of somebody who has not accepted. */
  invitation: openInvitationSchema.nullable(),
  can: z.strictObject({
    /** Role, manager, invitation, coming and going. */
    manage: z.boolean(),
    /** The roles the viewer may give them. */
    roles: z.array(roleSchema),
  }),
});
export type MemberRow = z.infer<typeof memberSchema>;

export const peopleSchema = z.strictObject({
  people: z.array(memberSchema),
  /** The roles the viewer may invite somebody to. */
  inviteAs: z.array(roleSchema),
});
export type People = z.infer<typeof peopleSchema>;
