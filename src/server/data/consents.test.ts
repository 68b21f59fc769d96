import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildConsent, buildMember, inOrganization } from "@/server/testing/builders";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** Daniel above the planner, and Olivia above Daniel. Returns a function that lists those Today asks about. */
async function buildManagersOf(planner: Planner) {
  const { organizationId, memberId, slug } = planner;
  const buildManager = (name: string, managerId: string | null) =>
    buildMember(database, organizationId, { email: `${name}@${slug}.test`, name, managerId });
  const head = await buildManager("Olivia", null);
  const direct = await buildManager("Daniel", head.id);
  await inOrganization(database, organizationId, (db) =>
    db.member.updateMany({
      where: { organizationId, id: memberId },
      data: { managerId: direct.id },
    }),
  );
  const pendingNames = async () => {
    const { waiting } = await planner.as().today.overview({ organization: slug });
    return waiting.consents.map(({ name }) => name);
  };
  return Object.assign(pendingNames, { directId: direct.id });
}

it("asks about the people further up where only the direct manager has the consent", async () => {
  const maya = await buildPlanner(database, { goal: { audiences: ["chain"] }, plan: [] });
  const pendingNames = await buildManagersOf(maya);
  expect(await pendingNames()).toEqual(["Daniel", "Olivia"]);
  await buildConsent(database, maya.organizationId, maya.memberId, pendingNames.directId);
  expect(await pendingNames()).toEqual(["Olivia"]);
});

it("asks about them only once something is shared with the chain", async () => {
  const maya = await buildPlanner(database, { goal: { audiences: ["manager"] }, plan: [] });
  const pendingNames = await buildManagersOf(maya);
  expect(await pendingNames()).toEqual(["Daniel"]);
  await maya.as().goal.share({ ...maya.target, audiences: ["manager", "chain"] });
  expect(await pendingNames()).toEqual(["Daniel", "Olivia"]);
});

it("ends for each of those who move at once by their own line", async () => {
  const { organization, organizationId, owner, person, inside } = await buildCompany(database);
  const daniel = await person("Daniel");
  const hana = await person("Hana", { managerId: daniel.memberId });
  const [ana, kim] = [
    await person("Ana", { managerId: hana.memberId }),
    await person("Kim", { managerId: hana.memberId }),
  ];
  for (const { memberId } of [ana, kim])
    await buildConsent(database, organizationId, memberId, hana.memberId);
  // Hana stays above Kim, because she moves with Daniel, and is no longer above Ana.
  await owner.call.member.invite({
    organization,
    invitationId: randomUUID(),
    email: `new@${organization}.test`,
    reportIds: [ana.memberId, daniel.memberId],
  });
  const remaining = await inside((db) =>
    db.managerConsent.findMany({ where: { organizationId }, select: { memberId: true } }),
  );
  expect(remaining).toEqual([{ memberId: kim.memberId }]);
});
