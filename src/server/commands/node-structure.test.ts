import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Placement } from "@/domain/node/placement";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner, refusal } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const plan = [
  { title: "Senior", children: [{ title: "Course" }, { title: "Hire" }] },
  { title: "Director", children: [{ title: "Budget" }] },
];
const end = { at: "end" } as const;

let maya: Planner;
beforeEach(async () => {
  maya = await buildPlanner(database, { plan });
});

const move = (title: string, under: string | null, placement: Placement = end) =>
  maya.make({
    type: "move",
    nodeId: maya.id(title),
    parentId: under === null ? null : maya.id(under),
    placement,
  });

const remove = (title: string) => maya.make({ type: "delete", nodeIds: [maya.id(title)] });
const restore = (title: string) => maya.make({ type: "restore", deletedIds: [maya.id(title)] });
const setKind = (title: string, kind: "step" | "milestone") =>
  maya.make({ type: "setKind", nodeId: maya.id(title), kind });

const recorded = () =>
  inOrganization(database, maya.organizationId, (db) =>
    db.activity.findMany({
      where: { goalId: maya.goalId },
      orderBy: { createdAt: "asc" },
      select: { kind: true, nodeId: true, detail: true },
    }),
  );

describe("moving", () => {
  it("moves a node with all that is under it", async () => {
    await move("Senior", "Director", { at: "start" });
    expect(await maya.outline()).toEqual([
      "Director",
      "  Senior",
      "    Course",
      "    Hire",
      "  Budget",
    ]);
  });

  it("never under itself or what stands under it", async () => {
    for (const under of ["Senior", "Course"])
      await expect(move("Senior", under)).rejects.toEqual(refusal("treeCycle"));
  });

  it("records nothing where nothing moves", async () => {
    await move("Course", "Senior", { before: maya.id("Hire") });
    expect(await recorded()).toEqual([]);
    await move("Course", "Senior", end);
    expect(await recorded()).toMatchObject([{ kind: "node.moved", detail: { title: "Course" } }]);
  });

  it("tells a node that is gone from one that never was", async () => {
    await remove("Course");
    await expect(move("Course", null)).rejects.toEqual(refusal("nodeGone"));
    await expect(move("Nowhere", null)).rejects.toEqual(refusal("notFound"));
    await expect(move("Hire", "Course")).rejects.toEqual(refusal("parentGone"));
  });
});

describe("deleting and restoring", () => {
  it("restores a node of which no record says with which it was deleted", async () => {
    await remove("Course");
    await inOrganization(database, maya.organizationId, (db) =>
      db.node.updateMany({ where: { id: maya.id("Course") }, data: { deletedWithId: null } }),
    );
    const { nodes } = await restore("Course");
    expect(nodes.map(({ title }) => title)).toEqual(["Course"]);
  });

  it("takes a subtree along and brings exactly that back, to its place", async () => {
    const before = await maya.plan();
    await maya.make({ type: "complete", nodeId: maya.id("Hire") });
    await remove("Course");
    const { removed } = await remove("Senior");
    expect(removed.toSorted()).toEqual([maya.id("Senior"), maya.id("Hire")].toSorted());
    expect(await maya.outline()).toEqual(["Director", "  Budget"]);

    const { nodes } = await restore("Senior");
    expect(nodes.map(({ title }) => title).sort()).toEqual(["Hire", "Senior"]);
    expect(await maya.outline()).toEqual(["Senior", "  Hire", "Director", "  Budget"]);
    await restore("Course");
    await maya.make({ type: "reopen", nodeId: maya.id("Hire") });
    const asBefore = before.nodes.map((node) => ({ ...node, version: expect.any(Number) }));
    const { nodes: back } = await maya.plan();
    expect(new Set(back)).toEqual(new Set(asBefore));
  });

  it("is the same twice as once", async () => {
    await remove("Senior");
    const after = await maya.plan();
    expect(await remove("Senior")).toMatchObject({ nodes: [], removed: [] });
    expect(await maya.plan()).toEqual(after);
    expect((await restore("Senior")).nodes).toHaveLength(3);
    const back = await maya.plan();
    expect((await restore("Senior")).nodes).toEqual([]);
    expect(await maya.plan()).toEqual(back);
    expect((await recorded()).map(({ kind }) => kind)).toEqual(["node.deleted", "node.restored"]);
  });

  it("waits for the parent to come back first", async () => {
    await remove("Course");
    await remove("Senior");
    await expect(restore("Course")).rejects.toEqual(refusal("parentGone"));
    // Hire was deleted with Senior, and has no deletion of its own.
    await expect(restore("Hire")).rejects.toEqual(refusal("nodeGone"));
    await restore("Senior");
    await restore("Course");
    expect(await maya.outline()).toEqual(["Senior", "  Course", "  Hire", "Director", "  Budget"]);
  });

  it("comes back under a parent that was made a step meanwhile, and makes it a milestone again", async () => {
    await remove("Budget");
    await setKind("Director", "step");
    const { nodes } = await restore("Budget");
    expect(nodes).toContainEqual(
      expect.objectContaining({ id: maya.id("Director"), kind: "milestone" }),
    );
  });
});

describe("several at once", () => {
  const ids = (...titles: string[]) => titles.map((title) => maya.id(title));

  it("goes as one, and comes back as one, whichever stood under which", async () => {
    const before = await maya.outline();
    const { removed, inverse } = await maya.make({
      type: "delete",
      nodeIds: ids("Course", "Senior", "Budget"),
    });
    expect(removed).toHaveLength(4);
    expect(await maya.outline()).toEqual(["Director"]);
    if (inverse) await maya.make(inverse);
    expect(await maya.outline()).toEqual(before);
    expect((await recorded()).map(({ kind }) => kind)).toEqual(["node.deleted", "node.restored"]);
  });

  it("goes not at all where one of them never was", async () => {
    await expect(maya.make({ type: "delete", nodeIds: ids("Course", "Nowhere") })).rejects.toEqual(
      refusal("notFound"),
    );
    expect(await maya.outline()).toHaveLength(5);
  });
});

describe("kind and order", () => {
  it("leaves a milestone with something under it a milestone", async () => {
    await expect(setKind("Senior", "step")).rejects.toEqual(refusal("stepHasChildren"));
    expect((await setKind("Course", "milestone")).nodes[0]?.kind).toBe("milestone");
    expect((await setKind("Course", "step")).nodes[0]?.kind).toBe("step");
    expect((await recorded()).map(({ kind }) => kind)).toEqual([
      "node.kindChanged",
      "node.kindChanged",
    ]);
  });

  it("sets how the children run", async () => {
    const setOrder = (order: "sequence" | "parallel") =>
      maya.make({ type: "setOrder", nodeId: maya.id("Senior"), order });
    expect((await setOrder("sequence")).nodes[0]?.order).toBe("sequence");
    await setOrder("sequence");
    expect(await recorded()).toHaveLength(1);
  });
});
