import { randomUUID } from "node:crypto";
import type { MemberRole } from "@/server/policy/member";
import type { Company } from "./company";
import type { Right, TargetState } from "./member-rights";

export type Person = Awaited<ReturnType<Company["person"]>>;
export type Target = { memberId: string; email: string; invitationId: string };
export type Setting = {
  organization: string;
  call: Person["call"];
  target: Target;
  newRole: MemberRole;
  somebody: Person;
  rungId: string;
};
type Act = {
  name: string;
  right: Right;
  states: readonly TargetState[];
  /** Whether the act gives the target a role, so that every role is tried. */
  givesRole?: true;
  /** The role by which the act is judged, where it is an act on somebody other than the target. */
  judgedAs?: MemberRole;
  perform: (setting: Setting) => Promise<unknown>;
};

export const invite = ({ call, organization }: Setting, more: object = {}) =>
  call.member.invite({
    organization,
    invitationId: randomUUID(),
    email: `${randomUUID()}@new.test`,
    ...more,
  });
const of = ({ organization, target }: Setting) => ({ organization, memberId: target.memberId });
const invitationOf = ({ organization, target }: Setting) => ({
  organization,
  invitationId: target.invitationId,
});

export const acts: readonly Act[] = [
  {
    name: "opening the page",
    right: "read",
    states: ["active", "invited", "deactivated", "taken back"],
    perform: (setting) => setting.call.member.page(of(setting)),
  },
  {
    name: "changing the rung",
    right: "changeRung",
    states: ["active", "invited", "deactivated"],
    perform: (setting) =>
      setting.call.member.changeRung({
        ...of(setting),
        rungId: setting.rungId,
        startedOn: "2026-01-01",
      }),
  },
  {
    name: "putting them under somebody",
    right: "manage",
    states: ["active", "invited", "deactivated"],
    perform: (setting) =>
      setting.call.member.setManager({ ...of(setting), managerId: setting.somebody.memberId }),
  },
  {
    name: "taking their manager away",
    right: "manage",
    states: ["active", "invited", "deactivated"],
    perform: (setting) => setting.call.member.setManager({ ...of(setting), managerId: null }),
  },
  {
    name: "putting somebody under them",
    right: "manage",
    states: ["active", "invited"],
    judgedAs: "member",
    perform: ({ call, organization, somebody, target }) =>
      call.member.setManager({
        organization,
        memberId: somebody.memberId,
        managerId: target.memberId,
      }),
  },
  {
    name: "giving them a role",
    right: "manage",
    states: ["active", "invited", "deactivated", "taken back"],
    givesRole: true,
    perform: (setting) => setting.call.member.setRole({ ...of(setting), role: setting.newRole }),
  },
  {
    name: "deactivating them",
    right: "manage",
    states: ["active", "invited"],
    perform: (setting) => setting.call.member.deactivate(of(setting)),
  },
  {
    name: "reactivating them",
    right: "manage",
    states: ["deactivated", "taken back"],
    perform: (setting) => setting.call.member.reactivate(of(setting)),
  },
  {
    name: "inviting them again",
    right: "invite",
    states: ["taken back"],
    givesRole: true,
    perform: (setting) => invite(setting, { email: setting.target.email, role: setting.newRole }),
  },
  {
    name: "inviting somebody to be their manager",
    right: "invite",
    states: ["active", "invited"],
    perform: (setting) => invite(setting, { reportIds: [setting.target.memberId] }),
  },
  {
    name: "inviting somebody to report to them",
    right: "invite",
    states: ["active", "invited"],
    judgedAs: "member",
    perform: (setting) => invite(setting, { managerId: setting.target.memberId }),
  },
  {
    name: "sending their invitation again",
    right: "invite",
    states: ["invited", "taken back"],
    perform: (setting) => setting.call.invitation.resend(invitationOf(setting)),
  },
  {
    name: "taking their invitation back",
    right: "invite",
    states: ["invited"],
    perform: (setting) => setting.call.invitation.revoke(invitationOf(setting)),
  },
];
