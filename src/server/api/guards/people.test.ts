import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import type { MemberRole } from "@/server/policy/member";
import { buildMember } from "@/server/testing/builders";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder } from "@/server/testing/ladders";
import {
  type PeopleActor,
  peopleActors,
  type TargetState,
  targetRoles,
  verdict,
} from "@/server/testing/member-rights";
import { acts, invite, type Person, type Setting, type Target } from "@/server/testing/people-acts";
import { snapshot } from "@/server/testing/tenant-tables";
import { problemOf } from "../problem";

/**
 * Checks every act on a member or an invitation, by the role of the actor, the role of the target, and the role that
 * the target would have afterwards.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

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
    newRole: MemberRole,
  ): Promise<Setting> => ({
    organization: company.organization,
    call: people[actor].call,
    target,
    newRole,
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
        for (const newRole of givesRole ? targetRoles : [is]) {
          const key = `${state} ${is} → ${newRole}`;
          const target = await cast.buildTarget(is, state);
          const setting = await cast.settingFor(actor, target, newRole);
          const before = await snapshot(database, cast.organizationId);
          found[key] = await outcomeOf(perform(setting));
          expected[key] = judgedAs
            ? verdict({ right, actor, is: judgedAs, state: "active" })
            : verdict({ right, actor, is, newRole, state });
          const after = await snapshot(database, cast.organizationId);
          const leavesAll = found[key] !== "done" || right === "read";
          if (leavesAll) expect(after, key).toEqual(before);
          else if (!givesRole || is !== newRole) expect(after, key).not.toEqual(before);
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
    for (const newRole of targetRoles) {
      const { people, organization } = await buildCast();
      const { memberId, call } = people[actor];
      const is = actor === "admin" ? "admin" : "member";
      expect(
        await outcomeOf(call.member.setRole({ organization, memberId, role: newRole })),
        `${actor} → ${newRole}`,
      ).toBe(verdict({ right: "manage", actor, is, newRole, state: "active" }));
    }
});
