import type { MemberRole } from "@/server/policy/member";

/**
 * The rights among the people of an organization, written down a second time and by hand, like those on goals in
 * `rights.ts`: an act is judged by the target's role and by the role that the act would give.
 */

export const peopleActors = ["owner", "admin", "direct manager", "member"] as const;
export type PeopleActor = (typeof peopleActors)[number];

export const targetRoles: readonly MemberRole[] = ["owner", "admin", "member"];
const targetStates = ["active", "invited", "deactivated", "taken back"] as const;
/** A target that is `taken back` was invited, and the invitation was revoked before they accepted. */
export type TargetState = (typeof targetStates)[number];

export type Verdict = "done" | "forbidden" | "notFound";
const yes: Verdict = "done";
const no: Verdict = "forbidden";
const none: Verdict = "notFound";

/** By the actor, then by the target's role: owner, admin, member. */
type ByRole = Record<PeopleActor, readonly [Verdict, Verdict, Verdict]>;

const read: Record<"present" | "awaited or gone", ByRole> = {
  present: {
    owner: [yes, yes, yes],
    admin: [yes, yes, yes],
    "direct manager": [yes, yes, yes],
    member: [yes, yes, yes],
  },
  "awaited or gone": {
    owner: [yes, yes, yes],
    admin: [yes, yes, yes],
    "direct manager": [yes, yes, yes],
    member: [none, none, none],
  },
};

const changeRung: typeof read = {
  present: { ...read.present, member: [no, no, no] },
  "awaited or gone": read["awaited or gone"],
};

/** The role, the manager, deactivation and reactivation. */
const manage: typeof read = {
  present: {
    owner: [yes, yes, yes],
    admin: [no, yes, yes],
    "direct manager": [no, no, no],
    member: [no, no, no],
  },
  "awaited or gone": {
    owner: [yes, yes, yes],
    admin: [no, yes, yes],
    "direct manager": [no, no, no],
    member: [none, none, none],
  },
};

/** Only those who manage the organization may invite; for others the attempt reveals nothing about invitations. */
const invite: ByRole = { ...manage.present, "direct manager": [no, no, no], member: [no, no, no] };

const rows = { read, changeRung, manage, invite: { present: invite, "awaited or gone": invite } };
export type Right = keyof typeof rows;

/** `newRole` is the role that the act would give the target; left out where it gives none. */
export function verdict(given: {
  right: Right;
  actor: PeopleActor;
  is: MemberRole;
  state: TargetState;
  newRole?: MemberRole;
}): Verdict {
  const { right, actor, is, state, newRole = is } = given;
  const row = rows[right][state === "active" ? "present" : "awaited or gone"][actor];
  const onWhatTheyAre = row[targetRoles.indexOf(is)] ?? none;
  const onWhatTheyBecome = row[targetRoles.indexOf(newRole)] ?? none;
  return onWhatTheyAre === yes ? onWhatTheyBecome : onWhatTheyAre;
}
