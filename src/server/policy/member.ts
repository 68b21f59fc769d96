/** Who may change what about a member, and who runs the organization. Reading a person and their rung is open to all members. */

export const memberRoles = ["owner", "admin", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const organizationActs = ["read", "manage"] as const;
export type OrganizationAct = (typeof organizationActs)[number];

/** Owners and admins run the place: people, reporting lines, invitations, settings. They do not read private plans. */
export function organizationAbilities(role: MemberRole): ReadonlySet<OrganizationAct> {
  return new Set(role === "member" ? ["read"] : ["read", "manage"]);
}

export const memberActs = ["read", "changeRung", "manage", "changeOwnership"] as const;
export type MemberAct = (typeof memberActs)[number];

export type MemberFacts = {
  viewerRole: MemberRole;
  isSelf: boolean;
  isDirectManager: boolean;
  subjectRole: MemberRole;
};

/**
 * `changeRung`: the direct manager and admins. `manage`: role, manager, deactivation. What
 * concerns an owner (or makes one) is for owners.
 */
export function memberAbilities(facts: MemberFacts): ReadonlySet<MemberAct> {
  const acts = new Set<MemberAct>(["read"]);
  const runsThePlace = organizationAbilities(facts.viewerRole).has("manage");
  if (facts.isDirectManager || runsThePlace) acts.add("changeRung");
  if (runsThePlace && (facts.subjectRole !== "owner" || facts.viewerRole === "owner"))
    acts.add("manage");
  if (facts.viewerRole === "owner") acts.add("changeOwnership");
  return acts;
}
