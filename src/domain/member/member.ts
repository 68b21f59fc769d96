import { z } from "zod";
import { givenDateSchema } from "@/domain/date";
import { rungRefSchema } from "@/domain/goal/goal-plan";

/** The people of an organization, with what is shown of them and to whom. */

export const roleSchema = z.enum(["owner", "admin", "member"]);
export type Role = z.infer<typeof roleSchema>;

/** An `invited` member has not accepted yet, but reporting lines may already include them. */
const memberStateSchema = z.enum(["invited", "active", "deactivated"]);
export type MemberState = z.infer<typeof memberStateSchema>;

export const personSchema = z.strictObject({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

export const currentRungSchema = rungRefSchema.extend({ since: givenDateSchema });

/** An invitation that has not been accepted. */
const openInvitationSchema = z.strictObject({
  id: z.uuid(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** A revoked or expired invitation has to be sent again. */
  state: z.enum(["open", "expired", "revoked"]),
});

/** What every member can see of an active member, to find and choose them. */
export const colleagueSchema = personSchema.extend({ rung: rungRefSchema.nullable() });
export type Colleague = z.infer<typeof colleagueSchema>;

/** What a person's page shows of them and of the people related to them. */
export const profileSchema = personSchema.extend({
  state: memberStateSchema,
  currentRung: currentRungSchema.nullable(),
  /** Null also where the viewer may not see the manager, who is invited or deactivated. */
  manager: personSchema.nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

/** A member's record, for owners and admins. */
const memberSchema = profileSchema.extend({
  email: z.string(),
  role: roleSchema,
  /** The invitation of a member who has not accepted. */
  invitation: openInvitationSchema.nullable(),
  can: z.strictObject({
    /** May change the role, manager and invitation, and deactivate or reactivate the member. */
    manage: z.boolean(),
    /** The roles that the viewer may give the member. */
    roles: z.array(roleSchema),
  }),
});
export type MemberRow = z.infer<typeof memberSchema>;

export const peopleSchema = z.strictObject({
  people: z.array(memberSchema),
  /** The roles that the viewer may give to a person they invite. */
  inviteAs: z.array(roleSchema),
});
export type People = z.infer<typeof peopleSchema>;
