import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect, type Transaction } from "@/server/infra/db";
import { buildMentorship } from "@/server/testing/builders";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { endOfCallDuring } from "@/server/testing/locks";

/** As for people, a change that comes while another is under way waits for it, and is judged by its result. */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

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
      expect(await endOfCallDuring(database, organizationId, setEnd(new Date()), call)).toBe(
        "forbidden",
      );
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
    expect(await endOfCallDuring(database, organizationId, asking, ask)).toBe("mentorshipExists");
  });
});
