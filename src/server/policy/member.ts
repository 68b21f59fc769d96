/**
 * Who may see and change what about a member or an invitation, and who manages the organization.
 *
 * Every act on a member, or on an invitation, is judged by the role of that person and by the role the act would leave
 * them with: what concerns an owner, or makes one, is for owners. Naming somebody as a manager is no act on them: it gives
 * them nothing until the report consents.
 */

export const memberRoles = ["owner", "admin", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const organizationActs = ["read", "manage"] as const;
export type OrganizationAct = (typeof organizationActs)[number];

/** Owners and admins manage people, reporting lines, invitations and settings. They do not read private plans. */
export function organizationAbilities(role: MemberRole): ReadonlySet<OrganizationAct> {
  return new Set(role === "member" ? ["read"] : ["read", "manage"]);
}

export const memberActs = ["read", "changeRung", "manage"] as const;
export type MemberAct = (typeof memberActs)[number];

export type MemberFacts = {
  viewerRole: MemberRole;
  isDirectManager: boolean;
  /** The viewer stands above the subject in the reporting line, directly or further up. */
  isAbove: boolean;
  /** The subject has accepted and is not deactivated. */
  isActive: boolean;
  subjectRole: MemberRole;
  /** The role the act would leave the subject with; their own where it changes none. */
  becomes: MemberRole;
};

/**
 * Every member may read an active one. Only their managers, up the line, and whoever manages the organization may read
 * somebody who is invited or deactivated.
 */
export const mayRead = ({
  isActive,
  isAbove,
  viewerRole,
}: Pick<MemberFacts, "isActive" | "isAbove" | "viewerRole">): boolean =>
  isActive || isAbove || organizationAbilities(viewerRole).has("manage");

/** `manage` covers role, manager, invitation, deactivation and reactivation. */
export function memberAbilities(facts: MemberFacts): ReadonlySet<MemberAct> {
  const acts = new Set<MemberAct>();
  if (!mayRead(facts)) return acts;
  acts.add("read");
  const managesOrganization = organizationAbilities(facts.viewerRole).has("manage");
  if (facts.isDirectManager || managesOrganization) acts.add("changeRung");
  const concernsAnOwner = facts.subjectRole === "owner" || facts.becomes === "owner";
  if (managesOrganization && (!concernsAnOwner || facts.viewerRole === "owner")) acts.add("manage");
  return acts;
}

/** The facts about somebody who is no member yet: nothing but the role they are invited to. */
export const newcomer = (viewerRole: MemberRole, role: MemberRole): MemberFacts => ({
  viewerRole,
  isDirectManager: false,
  isAbove: false,
  isActive: false,
  subjectRole: role,
  becomes: role,
});

/** The roles that the viewer may give somebody. */
export const rolesToGive = (facts: Omit<MemberFacts, "becomes">): MemberRole[] =>
  memberRoles.filter((becomes) => memberAbilities({ ...facts, becomes }).has("manage"));
