import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { NodeFields } from "@/domain/node/fields";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner, refusal } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

// At this time it is noon in London, and already the next day in Auckland.
const at = new Date("2026-11-22T12:00:00Z");

let maya: Planner;
beforeEach(async () => {
  const plan = [{ title: "Course", dueOn: "2027-03-01", durationDays: 20 }];
  maya = await buildPlanner(database, { plan, timeZone: "Pacific/Auckland", at });
});

const node = () => ({ nodeId: maya.id("Course") });
const set = (fields: Partial<NodeFields>, former?: Partial<NodeFields>, changeId = randomUUID()) =>
  maya.change({ type: "set", changeId, ...node(), fields, former });
const complete = (completedOn?: string) => maya.make({ type: "complete", ...node(), completedOn });
const reopen = () => maya.make({ type: "reopen", ...node() });
const kinds = async () => {
  const entries = await inOrganization(database, maya.organizationId, (db) =>
    db.activity.findMany({ where: { goalId: maya.goalId }, orderBy: { createdAt: "asc" } }),
  );
  return entries.map(({ kind }) => kind);
};

describe("renaming and dating", () => {
  it("writes for whoever has seen what stands there, and shows it to anybody else", async () => {
    const renamed = await set({ title: "Enrol" }, { title: "Course" });
    expect(renamed).toMatchObject({ ok: true, nodes: [{ title: "Enrol", version: 2 }] });
    const stale = await set({ dueOn: "2027-04-01" }, { dueOn: "2027-02-01" });
    expect(stale).toMatchObject({
      ok: false,
      reason: "stale",
      current: { title: "Enrol", dueOn: "2027-03-01", version: 2 },
    });
    const redated = await set({ dueOn: "2027-04-01" }, { dueOn: "2027-03-01" });
    expect(redated).toMatchObject({ ok: true, nodes: [{ dueOn: "2027-04-01", version: 3 }] });
    expect((await maya.plan()).nodes).toEqual(redated.ok ? redated.nodes : []);
    expect((await maya.plan()).revision).toBe(2);
    expect(await kinds()).toEqual(["node.renamed", "node.redated"]);
  });

  it("takes the same form sent twice for one", async () => {
    const changeId = randomUUID();
    const first = await set({ title: "Enrol" }, { title: "Course" }, changeId);
    expect(await set({ title: "Enrol" }, { title: "Course" }, changeId)).toEqual(first);
    // Fields that already have these values are no change, whatever stood there when they were edited.
    const { revision } = await maya.plan();
    const nothing = { ok: true, revision, nodes: [], removed: [], inverse: null };
    expect(await set({ title: "Enrol" }, { title: "Course" })).toEqual(nothing);
    expect(await kinds()).toEqual(["node.renamed"]);
  });

  it("leaves what is not named, and takes away what is null", async () => {
    const one = await set({ durationDays: 5 });
    expect(one).toMatchObject({ nodes: [{ dueOn: "2027-03-01", durationDays: 5 }] });
    const two = await set({ dueOn: null });
    expect(two).toMatchObject({ nodes: [{ dueOn: null, durationDays: 5 }] });
  });

  it("takes days that have passed and days that are far away, and names what is no day", async () => {
    for (const dueOn of ["1900-01-01", "2020-02-29", "9999-12-31"]) {
      const response = await set({ dueOn });
      expect(response).toMatchObject({ ok: true, nodes: [{ dueOn }] });
    }
    const wrong = (dueOn: string) => set({ dueOn });
    const message = (key: string) => ({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["change", "fields", "dueOn"], message: key }] },
    });
    for (const dueOn of ["1899-12-31", "10000-01-01", "+012027-01-01"])
      await expect(wrong(dueOn)).rejects.toMatchObject(message("date.outOfRange"));
    for (const dueOn of ["2027-02-30", "tomorrow", "2027-03-01T00:00:00Z"])
      await expect(wrong(dueOn)).rejects.toMatchObject(message("date.malformed"));
    expect((await maya.plan()).nodes[0]?.dueOn).toBe("9999-12-31");
  });

  it("keeps notes with their lines, and refuses more than 2,000 characters of them", async () => {
    const written = await set({ notes: "  Ask first.\r\nThen enrol.\n" });
    expect(written).toMatchObject({ nodes: [{ notes: "Ask first.\nThen enrol." }] });
    expect((await maya.node("Course"))?.notes).toBe("Ask first.\nThen enrol.");
    await expect(set({ notes: "x".repeat(2_001) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await set({ notes: null });
    expect((await maya.node("Course"))?.notes).toBeNull();
    expect(await kinds()).toEqual(["node.edited", "node.edited"]);
  });

  it("says where the node was deleted meanwhile", async () => {
    await maya.make({ type: "delete", nodeIds: [maya.id("Course")] });
    await expect(set({ title: "Late" })).rejects.toEqual(refusal("nodeGone"));
    await expect(complete()).rejects.toEqual(refusal("nodeGone"));
    await expect(reopen()).rejects.toEqual(refusal("nodeGone"));
  });
});

describe("completing", () => {
  it("is done on the owner's day, unless an earlier one is given", async () => {
    const { nodes } = await complete();
    expect(nodes[0]?.completedOn).toBe("2026-11-23");
    await reopen();
    const earlier = await complete("2026-11-01");
    expect(earlier.nodes[0]?.completedOn).toBe("2026-11-01");
  });

  it("said twice is once, the first day stands, and so for reopening", async () => {
    const day = async () => (await maya.node("Course"))?.completedOn;
    await complete("2026-11-01");
    expect((await complete("2026-11-02")).nodes).toEqual([]);
    expect(await day()).toBe("2026-11-01");
    await reopen();
    expect((await reopen()).nodes).toEqual([]);
    expect(await day()).toBeNull();
    expect(await kinds()).toEqual(["node.completed", "node.reopened"]);
  });

  it("is taken back with the day it was done on", async () => {
    await complete("2026-11-01");
    const { inverse } = await reopen();
    if (inverse) await maya.make(inverse);
    expect((await maya.node("Course"))?.completedOn).toBe("2026-11-01");
  });

  it("has not happened tomorrow, though a clock that is ahead may say so", async () => {
    await expect(complete("2026-11-25")).rejects.toEqual(refusal("dateInFuture"));
    await complete("2026-11-24");
    expect((await maya.node("Course"))?.completedOn).toBe("2026-11-23");
  });
});
