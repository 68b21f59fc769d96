import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect, type Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { buildMember, day } from "@/server/testing/builders";
import { buildCompany, buildVisitor, type Company } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder } from "@/server/testing/ladders";
import { endOfCallDuring } from "@/server/testing/locks";

/**
 * Checks that facts which were judged still hold when the change is written: a change that comes while another is under
 * way waits for it, and is judged by its result. Each first change below has been made, and is not committed, when the
 * other begins.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const endOf = (
  { organizationId }: Company,
  change: (db: Transaction) => Promise<unknown>,
  call: () => Promise<unknown>,
) => endOfCallDuring(database, organizationId, change, call);

const lockPeople = (db: Transaction, { organizationId }: Company) =>
  db.$queryRaw`SELECT id FROM organizations WHERE id = ${organizationId}::uuid FOR UPDATE`;

async function buildAwaited(company: Company, state: "open" | "taken back" = "open") {
  const { organizationId, owner, inside } = company;
  const email = `${randomUUID()}@new.test`;
  const { id: memberId } = await buildMember(database, organizationId, { email, userId: null });
  const token = newToken();
  const { id: invitationId } = await inside((db) =>
    db.invitation.create({
      data: {
        organizationId,
        memberId,
        invitedById: owner.memberId,
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + 60_000),
        revokedAt: state === "open" ? null : new Date(),
      },
    }),
  );
  return { email, memberId, invitationId, token };
}

describe("an admin, while an owner makes somebody an owner,", () => {
  const makingOwner = (company: Company, memberId: string) => async (db: Transaction) => {
    await lockPeople(db, company);
    await db.member.updateMany({
      where: { organizationId: company.organizationId, id: memberId },
      data: { role: "owner" },
    });
  };

  it.each(["setRole", "setManager", "deactivate"] as const)("comes too late to %s", async (act) => {
    const company = await buildCompany(database);
    const admin = await company.person("Ada", { role: "admin" });
    const { memberId } = await company.person("Maya");
    const of = { organization: company.organization, memberId };
    const acts = {
      setRole: () => admin.call.member.setRole({ ...of, role: "admin" }),
      setManager: () => admin.call.member.setManager({ ...of, managerId: admin.memberId }),
      deactivate: () => admin.call.member.deactivate(of),
    };
    expect(await endOf(company, makingOwner(company, memberId), acts[act])).toBe("forbidden");
  });

  it.each(["resend", "revoke"] as const)("comes too late to %s their invitation", async (act) => {
    const company = await buildCompany(database);
    const { organization } = company;
    const admin = await company.person("Ada", { role: "admin" });
    const { memberId, invitationId } = await buildAwaited(company);
    const call = () => admin.call.invitation[act]({ organization, invitationId });
    expect(await endOf(company, makingOwner(company, memberId), call)).toBe("forbidden");
  });

  it("comes too late to invite them again", async () => {
    const company = await buildCompany(database);
    const { organization } = company;
    const admin = await company.person("Ada", { role: "admin" });
    const { memberId, email } = await buildAwaited(company, "taken back");
    const call = () =>
      admin.call.member.invite({ organization, invitationId: randomUUID(), email });
    expect(await endOf(company, makingOwner(company, memberId), call)).toBe("forbidden");
  });
});

describe("an owner, while another makes them a member,", () => {
  const demoting =
    (company: Company, memberId: string, change: object) => async (db: Transaction) => {
      await lockPeople(db, company);
      const { organizationId } = company;
      await db.member.updateMany({ where: { organizationId, id: memberId }, data: change });
    };

  it.each([
    ["forbidden", { role: "member" }],
    ["notFound", { deactivatedAt: new Date() }],
  ])(
    "comes too late to make themselves or anybody else an owner, or to invite one: %s",
    async (problem, change) => {
      const company = await buildCompany(database);
      const { organization } = company;
      const second = await company.person("Ada", { role: "owner" });
      const maya = await company.person("Maya");
      const invitation = { invitationId: randomUUID(), email: `${randomUUID()}@new.test` };
      const acts = [
        () =>
          second.call.member.setRole({ organization, memberId: second.memberId, role: "owner" }),
        () => second.call.member.setRole({ organization, memberId: maya.memberId, role: "owner" }),
        () => second.call.member.invite({ organization, ...invitation, role: "owner" }),
      ];
      for (const act of acts) {
        await company.inside((db) =>
          db.member.updateMany({
            where: { organizationId: company.organizationId, id: second.memberId },
            data: { role: "owner", deactivatedAt: null },
          }),
        );
        expect(await endOf(company, demoting(company, second.memberId, change), act)).toBe(problem);
      }
    },
  );
});

it("whoever accepts an invitation while it is taken back finds it taken back", async () => {
  const company = await buildCompany(database);
  const { organizationId } = company;
  const { email, memberId, invitationId, token } = await buildAwaited(company);
  const ella = await buildVisitor(database, { email });
  const takingBack = async (db: Transaction) => {
    await lockPeople(db, company);
    const at = new Date();
    await db.member.updateMany({
      where: { organizationId, id: memberId },
      data: { deactivatedAt: at },
    });
    await db.invitation.updateMany({
      where: { organizationId, id: invitationId },
      data: { revokedAt: at },
    });
  };
  const accept = () => ella.call.invitation.accept({ token, managerId: null });
  expect(await endOf(company, takingBack, accept)).toBe("invitationRevoked");
});

it.each(["resend", "revoke"] as const)(
  "an invitation that is being accepted is past the time to %s it",
  async (act) => {
    const company = await buildCompany(database);
    const { organization, organizationId, owner } = company;
    const { memberId, invitationId } = await buildAwaited(company);
    const { userId } = await buildVisitor(database);
    const accepting = async (db: Transaction) => {
      await lockPeople(db, company);
      await db.member.updateMany({ where: { organizationId, id: memberId }, data: { userId } });
      await db.invitation.updateMany({
        where: { organizationId, id: invitationId },
        data: { acceptedAt: new Date() },
      });
    };
    const call = () => owner.call.invitation[act]({ organization, invitationId });
    expect(await endOf(company, accepting, call)).toBe("invitationUsed");
  },
);

it("the same form, sent while the first is under way, finds the invitation that one made", async () => {
  const company = await buildCompany(database);
  const { organization, organizationId, owner } = company;
  const invitationId = randomUUID();
  const email = `${randomUUID()}@new.test`;
  const inviting = async (db: Transaction) => {
    await lockPeople(db, company);
    const member = await db.member.create({ data: { organizationId, email, name: "New" } });
    await db.invitation.create({
      data: {
        organizationId,
        id: invitationId,
        memberId: member.id,
        invitedById: owner.memberId,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
  };
  const invite = () => owner.call.member.invite({ organization, invitationId, email });
  expect(await endOf(company, inviting, invite)).toBe("done");
});

it("of two changes of rung at the same time, the later one follows the earlier", async () => {
  const company = await buildCompany(database);
  const { organization, organizationId, owner } = company;
  const rungs = await buildLadder(database, organizationId);
  const { memberId, call } = await company.person("Maya");
  const changing = async (db: Transaction) => {
    await db.$queryRaw`
      SELECT id FROM members
      WHERE organization_id = ${organizationId}::uuid AND id = ${memberId}::uuid
      FOR NO KEY UPDATE`;
    await db.position.create({
      data: {
        organizationId,
        memberId,
        rungId: rungs["Team Lead"] ?? "",
        startedOn: day("2024-02-01"),
      },
    });
  };
  const change = () =>
    owner.call.member.changeRung({
      organization,
      memberId,
      rungId: rungs["Senior Manager"] ?? "",
      startedOn: "2026-05-01",
    });
  expect(await endOf(company, changing, change)).toBe("done");
  const { positions } = await call.member.page({ organization, memberId });
  expect(positions.map(({ rung, endedOn }) => [rung.name, endedOn])).toEqual([
    ["Senior Manager", null],
    ["Team Lead", "2026-05-01"],
  ]);
});

it("whoever says yes to a manager while they are moved away has said it to nobody above them", async () => {
  const company = await buildCompany(database);
  const { organization, organizationId } = company;
  const daniel = await company.person("Daniel");
  const maya = await company.person("Maya", { managerId: daniel.memberId });
  const moving = async (db: Transaction) => {
    await lockPeople(db, company);
    await db.member.updateMany({
      where: { organizationId, id: maya.memberId },
      data: { managerId: null },
    });
  };
  const give = () => maya.call.consent.give({ organization, managerId: daniel.memberId });
  expect(await endOf(company, moving, give)).toBe("notFound");
});
