/**
 * Who may see and change what about a member or an invitation, and who runs the organization.
 *
 * Every act on a person of the organization (or on an invitation, which is a person awaited) is judged by what that
 * person is and by what the act would make of them: what concerns an owner, or makes one, is for owners. To name
 * somebody as a manager is no act on them: it gives them nothing until the one below says yes.
 */

export const memberRoles = ["owner", "admin", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const organizationActs = ["read", "manage"] as const;
export type OrganizationAct = (typeof organizationActs)[number];

/** Owners and admins run the place: people, reporting lines, invitations, settings. They do not read private plans. */
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
 * Whoever is active is there for all. Somebody invited, or gone, is there for those above them and those who run the
 * organization: an invitation is nobody else's business, and neither is who has left.
 */
export const mayRead = ({
  isActive,
  isAbove,
  viewerRole,
}: Pick<MemberFacts, "isActive" | "isAbove" | "viewerRole">): boolean =>
  isActive || isAbove || organizationAbilities(viewerRole).has("manage");

/**
 * `changeRung`: the direct manager and who runs the organization. `manage`: role, manager, invitation, coming and
 * going.
 */
export function memberAbilities(facts: MemberFacts): ReadonlySet<MemberAct> {
  const acts = new Set<MemberAct>();
  if (!mayRead(facts)) return acts;
  acts.add("read");
  const runsThePlace = organizationAbilities(facts.viewerRole).has("manage");
  if (facts.isDirectManager || runsThePlace) acts.add("changeRung");
  const concernsAnOwner = facts.subjectRole === "owner" || facts.becomes === "owner";
  if (runsThePlace && (!concernsAnOwner || facts.viewerRole === "owner")) acts.add("manage");
  return acts;
}

/** What is known of somebody whom the organization does not know yet: only the role they are invited to. */
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
