import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import type { MemberRole } from "@/server/policy/member";
import { buildMember } from "@/server/testing/builders";
import { buildCompany, type Company } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder } from "@/server/testing/ladders";
import {
  type PeopleActor,
  peopleActors,
  type Right,
  type TargetState,
  targetRoles,
  verdict,
} from "@/server/testing/member-rights";
import { snapshot } from "@/server/testing/tenant-tables";
import { problemOf } from "../problem";

/** Every act on a member or an invitation × the role of who acts × what the target is × what it would become. */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type Person = Awaited<ReturnType<Company["person"]>>;
type Target = { memberId: string; email: string; invitationId: string };
type Setting = {
  organization: string;
  call: Person["call"];
  target: Target;
  becomes: MemberRole;
  somebody: Person;
  rungId: string;
};
type Act = {
  name: string;
  right: Right;
  states: readonly TargetState[];
  /** The act gives the target a role: every role is tried. */
  givesRole?: true;
  /** The act is one on somebody else, a plain member, whatever the target is. */
  judgedAs?: MemberRole;
  perform: (setting: Setting) => Promise<unknown>;
};

const invite = ({ call, organization }: Setting, more: object = {}) =>
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

const acts: readonly Act[] = [
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
    perform: (setting) => setting.call.member.setRole({ ...of(setting), role: setting.becomes }),
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
    perform: (setting) => invite(setting, { email: setting.target.email, role: setting.becomes }),
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

async function buildCast() {
  const company = await buildCompany(database);
  const rungs = await buildLadder(database, company.organizationId);
  const people: Record<PeopleActor, Person> = {
    owner: company.owner,
    admin: await company.person("Ada", { role: "admin" }),
    "direct manager": await company.person("Daniel"),
    member: await company.person("Maya"),
  };
  const buildTarget = async (role: MemberRole, state: TargetState): Promise<Target> => {
    const { organizationId } = company;
    const email = `${randomUUID()}@${company.organization}.test`;
    const isGone = state === "deactivated" || state === "taken back";
    const awaited = state === "invited" || state === "taken back";
    const { id: memberId } = await buildMember(database, organizationId, {
      email,
      role,
      managerId: people["direct manager"].memberId,
      ...(awaited && { userId: null }),
      ...(isGone && { deactivatedAt: new Date() }),
    });
    const invitationId = randomUUID();
    const { owner } = company;
    await company.inside((db) =>
      db.invitation.create({
        data: {
          organizationId,
          id: invitationId,
          memberId,
          invitedById: owner.memberId,
          expiresAt: new Date(Date.now() + 60 * 60 * 1000),
          acceptedAt: awaited ? null : new Date(),
          revokedAt: state === "taken back" ? new Date() : null,
        },
      }),
    );
    return { memberId, email, invitationId };
  };
  const settingFor = async (
    actor: PeopleActor,
    target: Target,
    becomes: MemberRole,
  ): Promise<Setting> => ({
    organization: company.organization,
    call: people[actor].call,
    target,
    becomes,
    somebody: await company.person(`Somebody ${randomUUID()}`),
    rungId: rungs["Team Lead"] ?? "",
  });
  return { ...company, people, buildTarget, settingFor };
}

const outcomeOf = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error) => (error instanceof TRPCError ? problemOf(error).code : Promise.reject(error)),
  );

describe.each(acts)("$name", ({ right, states, givesRole, judgedAs, perform }) => {
  let cast: Awaited<ReturnType<typeof buildCast>>;
  beforeAll(async () => {
    cast = await buildCast();
  });

  it.each(peopleActors)("is judged by what they are and become, for the %s", async (actor) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const state of states)
      for (const is of targetRoles)
        for (const becomes of givesRole ? targetRoles : [is]) {
          const key = `${state} ${is} → ${becomes}`;
          const target = await cast.buildTarget(is, state);
          const setting = await cast.settingFor(actor, target, becomes);
          const before = await snapshot(database, cast.organizationId);
          found[key] = await outcomeOf(perform(setting));
          expected[key] = judgedAs
            ? verdict({ right, actor, is: judgedAs, state: "active" })
            : verdict({ right, actor, is, becomes, state });
          const after = await snapshot(database, cast.organizationId);
          const leavesAll = found[key] !== "done" || right === "read";
          if (leavesAll) expect(after, key).toEqual(before);
          else if (!givesRole || is !== becomes) expect(after, key).not.toEqual(before);
        }
    expect(found).toEqual(expected);
  });
});

describe("inviting somebody new", () => {
  it.each(peopleActors)("is judged by the role they are given, for the %s", async (actor) => {
    const cast = await buildCast();
    const target = await cast.buildTarget("member", "active");
    for (const role of targetRoles)
      expect(
        await outcomeOf(invite(await cast.settingFor(actor, target, role), { role })),
        role,
      ).toBe(verdict({ right: "invite", actor, is: role, state: "active" }));
  });
});

it("nobody raises themselves", async () => {
  for (const actor of ["admin", "direct manager", "member"] as const)
    for (const becomes of targetRoles) {
      const { people, organization } = await buildCast();
      const { memberId, call } = people[actor];
      const is = actor === "admin" ? "admin" : "member";
      expect(
        await outcomeOf(call.member.setRole({ organization, memberId, role: becomes })),
        `${actor} → ${becomes}`,
      ).toBe(verdict({ right: "manage", actor, is, becomes, state: "active" }));
    }
});
