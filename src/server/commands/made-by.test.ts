import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildMember, buildSession, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, refusal } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const titled = (nodeId: string, title: string) => ({
  type: "set" as const,
  changeId: randomUUID(),
  nodeId,
  fields: { title },
});

it("takes a change only from the member who made it, whoever is signed in when it is sent", async () => {
  const maya = await buildPlanner(database, { plan: [{ title: "Find a mentor" }] });
  const daniel = await buildMember(database, maya.organizationId, { email: "daniel@here.test" });
  const elsewhere = await buildPlanner(database);
  const ofDaniel = await buildSession(database, daniel.userId ?? "");
  const ofOutsider = await buildSession(database, elsewhere.userId);
  const input = {
    ...maya.target,
    madeBy: maya.memberId,
    change: titled(maya.id("Find a mentor"), "Find two mentors"),
  };
  for (const { tokenHash } of [ofDaniel, ofOutsider])
    await expect(maya.as(tokenHash).node.change(input)).rejects.toEqual(
      refusal("signedInAsAnother"),
    );
  await expect(maya.as().node.change({ ...input, madeBy: daniel.id })).rejects.toEqual(
    refusal("signedInAsAnother"),
  );
  expect(await maya.outline()).toEqual(["Find a mentor"]);

  expect(await maya.as().node.change(input)).toMatchObject({ ok: true });
  // Sent again after signing in anew, it is made once.
  const { tokenHash } = await buildSession(database, maya.userId);
  const again = await maya.as(tokenHash).node.change(input);
  expect(again).toMatchObject({ ok: true, nodes: [{ version: 2 }] });
  expect(await maya.outline()).toEqual(["Find two mentors"]);
});

it("tells the member who made it that they are deactivated, and takes it once they are reactivated", async () => {
  const maya = await buildPlanner(database, { plan: [{ title: "Find a mentor" }] });
  const daniel = await buildMember(database, maya.organizationId, {
    email: "daniel@here.test",
    deactivatedAt: new Date(),
  });
  const ofDaniel = await buildSession(database, daniel.userId ?? "");
  const input = {
    ...maya.target,
    madeBy: maya.memberId,
    change: titled(maya.id("Find a mentor"), "Find two mentors"),
  };
  const setDeactivated = (deactivatedAt: Date | null) =>
    inOrganization(database, maya.organizationId, (db) =>
      db.member.updateMany({ where: { id: maya.memberId }, data: { deactivatedAt } }),
    );
  await setDeactivated(new Date());
  await expect(maya.as().node.change(input)).rejects.toEqual(refusal("deactivated"));
  await expect(maya.as(ofDaniel.tokenHash).node.change(input)).rejects.toEqual(
    refusal("signedInAsAnother"),
  );
  await setDeactivated(null);
  expect(await maya.as().node.change(input)).toMatchObject({ ok: true });
});

it("tells them so wherever they change the goal as a whole", async () => {
  const maya = await buildPlanner(database);
  const input = { ...maya.target, madeBy: maya.memberId };
  const { goal } = maya.as();
  expect(await goal.share({ ...input, audiences: ["team"] })).toMatchObject({ ok: true });
  await inOrganization(database, maya.organizationId, (db) =>
    db.member.updateMany({ where: { id: maya.memberId }, data: { deactivatedAt: new Date() } }),
  );
  for (const change of [
    goal.edit({ ...input, version: 1, statement: "Lead two teams" }),
    goal.share({ ...input, audiences: ["team"] }),
    goal.delete(input),
    goal.restore(input),
  ])
    await expect(change).rejects.toEqual(refusal("deactivated"));
});
