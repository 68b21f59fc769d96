import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildConsent, buildMember, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

it("asks about the people further up where only the direct manager has the consent", async () => {
  const maya = await buildPlanner(database, { goal: { audiences: ["chain"] }, plan: [] });
  const { organizationId } = maya;
  const buildManager = (name: string, managerId: string | null) =>
    buildMember(database, organizationId, { email: `${name}@${maya.slug}.test`, name, managerId });
  const head = await buildManager("Olivia", null);
  const direct = await buildManager("Daniel", head.id);
  await inOrganization(database, organizationId, (db) =>
    db.member.updateMany({
      where: { organizationId, id: maya.memberId },
      data: { managerId: direct.id },
    }),
  );
  const pendingNames = async () => {
    const { waiting } = await maya.as().today.overview({ organization: maya.slug });
    return waiting.consents.map(({ name }) => name);
  };
  expect(await pendingNames()).toEqual(["Daniel", "Olivia"]);
  await buildConsent(database, organizationId, maya.memberId, direct.id);
  expect(await pendingNames()).toEqual(["Olivia"]);
});
