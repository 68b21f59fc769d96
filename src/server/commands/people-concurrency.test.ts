import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect, type Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { buildMember, buildMentorship } from "@/server/testing/builders";
import { buildCompany, buildVisitor, type Company } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { untilWaiting } from "@/server/testing/locks";

/**
 * What is judged is still so when it is written: whoever comes while somebody else's change is under way waits for it,
 * and is judged by what it left. Each change below has been made, and is not committed, when the other begins.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** How the call ends that began while `change` was under way. */
async function endOf(
  { inside }: Company,
  change: (db: Transaction) => Promise<unknown>,
  call: () => Promise<unknown>,
): Promise<string> {
  let ended: Promise<string> = Promise.resolve("not begun");
  await inside(async (db) => {
    await change(db);
    ended = call().then(
      () => "done",
      (error) => error.cause?.code ?? Promise.reject(error),
    );
    await Promise.race([untilWaiting(database, 1), ended]);
  });
  return ended;
}

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
  const give = () => maya.call.trust.give({ organization, managerId: daniel.memberId });
  expect(await endOf(company, moving, give)).toBe("notFound");
});

describe("a mentorship", () => {
  async function buildPair() {
    const company = await buildCompany(database);
    const maya = await company.person("Maya");
    const priya = await company.person("Priya");
    return { company, maya, priya, organizationId: company.organizationId };
  }

  it("is not accepted, nor limited, by whoever comes while it is ended", async () => {
    const { company, maya, priya, organizationId } = await buildPair();
    const { id: mentorshipId } = await buildMentorship(database, organizationId, {
      mentorId: priya.memberId,
      menteeId: maya.memberId,
      state: "asked",
    });
    const of = { organization: company.organization, mentorshipId };
    const setEnd = (endedAt: Date | null) => (db: Transaction) =>
      db.mentorship.updateMany({ where: { organizationId, id: mentorshipId }, data: { endedAt } });
    const calls = [
      () => priya.call.mentorship.accept(of),
      () => priya.call.mentorship.decline(of),
      () => maya.call.mentorship.end(of),
      () => maya.call.mentorship.limit({ ...of, goalIds: null, endsOn: null }),
    ];
    for (const call of calls) {
      await company.inside(setEnd(null));
      expect(await endOf(company, setEnd(new Date()), call)).toBe("forbidden");
    }
  });

  it("is asked for once, though two ask at the same time", async () => {
    const { company, maya, priya, organizationId } = await buildPair();
    const asking = async (db: Transaction) => {
      await db.$queryRaw`
        SELECT id FROM members
        WHERE organization_id = ${organizationId}::uuid AND id = ${maya.memberId}::uuid
        FOR NO KEY UPDATE`;
      await db.mentorship.create({
        data: {
          organizationId,
          mentorId: priya.memberId,
          menteeId: maya.memberId,
          askedById: priya.memberId,
        },
      });
    };
    const ask = () =>
      maya.call.mentorship.ask({
        organization: company.organization,
        id: randomUUID(),
        otherId: priya.memberId,
        as: "mentee",
        note: "",
      });
    expect(await endOf(company, asking, ask)).toBe("mentorshipExists");
  });
});
