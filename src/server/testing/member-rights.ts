import type { MemberRole } from "@/server/policy/member";

/**
 * Who may do what to whom among the people of an organization, written down a second time and by hand, as
 * `rights.ts` does for goals: an act is judged by what the target is and by what it would become.
 */

export const peopleActors = ["owner", "admin", "direct manager", "member"] as const;
export type PeopleActor = (typeof peopleActors)[number];

export const targetRoles: readonly MemberRole[] = ["owner", "admin", "member"];
export const targetStates = ["active", "invited", "deactivated", "taken back"] as const;
/** `taken back`: invited, and the invitation revoked before they came. */
export type TargetState = (typeof targetStates)[number];

export type Verdict = "done" | "forbidden" | "notFound";
const yes: Verdict = "done";
const no: Verdict = "forbidden";
const none: Verdict = "notFound";

/** By actor, then by what the target is: an owner, an admin, a member. */
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

/** Role, manager, coming and going. */
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

/** Invitations are there for those who run the organization; nobody else learns of one by trying. */
const invite: ByRole = { ...manage.present, "direct manager": [no, no, no], member: [no, no, no] };

const rows = { read, changeRung, manage, invite: { present: invite, "awaited or gone": invite } };
export type Right = keyof typeof rows;

/** `becomes`: the role the act would leave the target with; left out where it changes none. */
export function verdict(given: {
  right: Right;
  actor: PeopleActor;
  is: MemberRole;
  state: TargetState;
  becomes?: MemberRole;
}): Verdict {
  const { right, actor, is, state, becomes = is } = given;
  const row = rows[right][state === "active" ? "present" : "awaited or gone"][actor];
  const onWhatTheyAre = row[targetRoles.indexOf(is)] ?? none;
  const onWhatTheyBecome = row[targetRoles.indexOf(becomes)] ?? none;
  return onWhatTheyAre === yes ? onWhatTheyBecome : onWhatTheyAre;
}
