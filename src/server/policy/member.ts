/**
 * Decides who may see and change what about a member or an invitation, and who manages the organization.
 *
 * Every act on a member or an invitation is judged by the person's role and by the role that the act would leave them
 * with: only owners may act on an owner, or make one. To name somebody as a manager is not an act on that person,
 * because it gives them nothing until the report consents.
 */

export const memberRoles = ["owner", "admin", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

const organizationActs = ["read", "manage"] as const;
export type OrganizationAct = (typeof organizationActs)[number];

/**
 * The abilities in an organization. Owners and admins manage people, reporting lines, invitations and settings, but do
 * not read private plans.
 */
export function organizationAbilities(role: MemberRole): ReadonlySet<OrganizationAct> {
  return new Set(role === "member" ? ["read"] : ["read", "manage"]);
}

export const memberActs = ["read", "changeRung", "manage"] as const;
export type MemberAct = (typeof memberActs)[number];

export type MemberFacts = {
  viewerRole: MemberRole;
  isDirectManager: boolean;
  /** Whether the viewer is above the subject in the reporting line, directly or further up. */
  isAbove: boolean;
  /** Whether the subject has accepted and is not deactivated. */
  isActive: boolean;
  subjectRole: MemberRole;
  /** The role that the subject would have after the act; the current one where the act does not change it. */
  newRole: MemberRole;
};

/**
 * Every member may read an active one. A member who is invited or deactivated may be read only by those above them and
 * by those who manage the organization.
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
  const concernsAnOwner = facts.subjectRole === "owner" || facts.newRole === "owner";
  if (managesOrganization && (!concernsAnOwner || facts.viewerRole === "owner")) acts.add("manage");
  return acts;
}

/** The facts about a person who is not a member yet: only the role to which they are invited. */
export const newcomer = (viewerRole: MemberRole, role: MemberRole): MemberFacts => ({
  viewerRole,
  isDirectManager: false,
  isAbove: false,
  isActive: false,
  subjectRole: role,
  newRole: role,
});

/** The roles that the viewer may give to a person. */
export const rolesToGive = (facts: Omit<MemberFacts, "newRole">): MemberRole[] =>
  memberRoles.filter((newRole) => memberAbilities({ ...facts, newRole }).has("manage"));
