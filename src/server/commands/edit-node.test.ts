import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner, refusal } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

// Noon in London, and already the next day in Auckland.
const at = new Date("2026-11-22T12:00:00Z");

let maya: Planner;
beforeEach(async () => {
  const plan = [{ title: "Course", dueOn: "2027-03-01", durationDays: 20 }];
  maya = await buildPlanner(database, { plan, timeZone: "Pacific/Auckland", at });
});

const node = () => ({ ...maya.target, nodeId: maya.id("Course") });
const kinds = async () => {
  const entries = await inOrganization(database, maya.organizationId, (db) =>
    db.activity.findMany({ where: { goalId: maya.goalId }, orderBy: { createdAt: "asc" } }),
  );
  return entries.map(({ kind }) => kind);
};

describe("renaming and dating", () => {
  it("writes for whoever has seen the latest version, and shows it to anybody else", async () => {
    const renamed = await maya.as().node.rename({ ...node(), title: "Enrol", version: 1 });
    expect(renamed).toMatchObject({ ok: true, nodes: [{ title: "Enrol", version: 2 }] });
    const stale = await maya.as().node.redate({ ...node(), dueOn: "2027-04-01", version: 1 });
    expect(stale).toMatchObject({
      ok: false,
      reason: "stale",
      current: { title: "Enrol", dueOn: "2027-03-01", version: 2 },
    });
    const redated = await maya.as().node.redate({ ...node(), dueOn: "2027-04-01", version: 2 });
    expect(redated).toMatchObject({ ok: true, nodes: [{ dueOn: "2027-04-01", version: 3 }] });
    expect((await maya.climb()).nodes).toEqual(redated.ok ? redated.nodes : []);
    expect(await kinds()).toEqual(["node.renamed", "node.redated"]);
  });

  it("takes the same form sent twice for one", async () => {
    const form = { ...node(), title: "Enrol", version: 1 };
    const first = await maya.as().node.rename(form);
    expect(await maya.as().node.rename(form)).toEqual(first);
    expect(await kinds()).toEqual(["node.renamed"]);
  });

  it("leaves what is not named, and takes away what is null", async () => {
    const one = await maya.as().node.redate({ ...node(), durationDays: 5, version: 1 });
    expect(one).toMatchObject({ nodes: [{ dueOn: "2027-03-01", durationDays: 5 }] });
    const two = await maya.as().node.redate({ ...node(), dueOn: null, version: 2 });
    expect(two).toMatchObject({ nodes: [{ dueOn: null, durationDays: 5 }] });
  });

  it("takes days that have passed and days that are far away, and names what is no day", async () => {
    let version = 1;
    for (const dueOn of ["1900-01-01", "2020-02-29", "9999-12-31"]) {
      const answer = await maya.as().node.redate({ ...node(), dueOn, version });
      expect(answer).toMatchObject({ ok: true, nodes: [{ dueOn }] });
      version++;
    }
    const wrong = (dueOn: string) => maya.as().node.redate({ ...node(), dueOn, version });
    const message = (key: string) => ({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["dueOn"], message: key }] },
    });
    for (const dueOn of ["1899-12-31", "10000-01-01", "+012027-01-01"])
      await expect(wrong(dueOn)).rejects.toMatchObject(message("date.outOfRange"));
    for (const dueOn of ["2027-02-30", "tomorrow", "2027-03-01T00:00:00Z"])
      await expect(wrong(dueOn)).rejects.toMatchObject(message("date.malformed"));
    expect((await maya.climb()).nodes[0]?.dueOn).toBe("9999-12-31");
  });

  it("says where the node was deleted meanwhile", async () => {
    await maya.as().node.delete(node());
    const late = { ...node(), version: 1 };
    await expect(maya.as().node.rename({ ...late, title: "Late" })).rejects.toEqual(
      refusal("nodeGone"),
    );
    await expect(maya.as().node.complete(node())).rejects.toEqual(refusal("nodeGone"));
    await expect(maya.as().node.reopen(node())).rejects.toEqual(refusal("nodeGone"));
  });
});

describe("completing", () => {
  it("is done on the owner's day, unless an earlier one is given", async () => {
    const { nodes } = await maya.as().node.complete(node());
    expect(nodes[0]?.completedOn).toBe("2026-11-23");
    await maya.as().node.reopen(node());
    const earlier = await maya.as().node.complete({ ...node(), completedOn: "2026-11-01" });
    expect(earlier.nodes[0]?.completedOn).toBe("2026-11-01");
  });

  it("said twice is once, the first day stands, and so for reopening", async () => {
    await maya.as().node.complete({ ...node(), completedOn: "2026-11-01" });
    const again = await maya.as().node.complete({ ...node(), completedOn: "2026-11-02" });
    expect(again.nodes[0]?.completedOn).toBe("2026-11-01");
    await maya.as().node.reopen(node());
    expect((await maya.as().node.reopen(node())).nodes[0]?.completedOn).toBeNull();
    expect(await kinds()).toEqual(["node.completed", "node.reopened"]);
  });

  it("has not happened tomorrow", async () => {
    await expect(maya.as().node.complete({ ...node(), completedOn: "2026-11-24" })).rejects.toEqual(
      refusal("dateInFuture"),
    );
  });
});
