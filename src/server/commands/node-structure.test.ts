import { randomUUID } from "node:crypto";
import { generateKeyBetween } from "fractional-indexing";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { applyNodeChange, settleNodes } from "@/domain/goal/apply-node-change";
import { longestRank } from "@/domain/node/rank";
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

const add = (given: {
  title: string;
  under?: string | null;
  placement?: Parameters<ReturnType<Planner["as"]>["node"]["add"]>[0]["placement"];
  nodeId?: string;
  kind?: "step" | "milestone";
}) =>
  maya.as().node.add({
    ...maya.target,
    nodeId: given.nodeId ?? randomUUID(),
    kind: given.kind ?? "step",
    title: given.title,
    parentId: given.under === undefined || given.under === null ? null : maya.id(given.under),
    placement: given.placement ?? end,
  });

const move = (
  title: string,
  under: string | null,
  placement: Parameters<typeof add>[0]["placement"] = end,
) =>
  maya.as().node.move({
    ...maya.target,
    nodeId: maya.id(title),
    parentId: under === null ? null : maya.id(under),
    placement,
  });

const remove = (title: string) => maya.as().node.delete({ ...maya.target, nodeId: maya.id(title) });
const restore = (title: string) =>
  maya.as().node.restore({ ...maya.target, nodeId: maya.id(title) });

const recorded = () =>
  inOrganization(database, maya.organizationId, (db) =>
    db.activity.findMany({
      where: { goalId: maya.goalId },
      orderBy: { createdAt: "asc" },
      select: { kind: true, nodeId: true, detail: true },
    }),
  );

describe("adding", () => {
  it("puts a step where it is told and answers the row", async () => {
    const nodeId = randomUUID();
    const answer = await add({
      title: "Mentor",
      under: "Senior",
      placement: { before: maya.id("Hire") },
      nodeId,
    });
    expect(answer).toMatchObject({
      ok: true,
      removed: [],
      nodes: [{ id: nodeId, title: "Mentor", parentId: maya.id("Senior"), version: 1 }],
    });
    expect(await maya.outline()).toEqual([
      "Senior",
      "  Course",
      "  Mentor",
      "  Hire",
      "Director",
      "  Budget",
    ]);
    expect(await recorded()).toMatchObject([
      { kind: "node.added", nodeId, detail: { title: "Mentor", count: 1 } },
    ]);
  });

  it("writes the same form once, however often it is sent", async () => {
    const form = { title: "Mentor", under: "Senior", nodeId: randomUUID() };
    const [first, ...others] = await Promise.all([add(form), add(form), add(form)]);
    for (const other of others) expect(other).toEqual(first);
    expect(await add(form)).toEqual(first);
    expect((await maya.climb()).nodes).toHaveLength(6);
    expect(await recorded()).toHaveLength(1);
  });

  it("keeps a pasted list in its order, and adds what is missing when it is sent again", async () => {
    const nodes = ["One", "Two", "Three"].map((title) => ({ id: randomUUID(), title }));
    const paste = (some: typeof nodes) =>
      maya.as().node.addMany({
        ...maya.target,
        kind: "step",
        parentId: maya.id("Senior"),
        placement: { after: maya.id("Course") },
        nodes: some,
      });
    await paste(nodes.slice(0, 2));
    expect((await paste(nodes)).nodes).toHaveLength(3);
    expect((await maya.outline()).slice(0, 6)).toEqual([
      "Senior",
      "  Course",
      "  Three",
      "  One",
      "  Two",
      "  Hire",
    ]);
  });

  it("numbers the siblings anew where there is hardly room left between two, as the browser does", async () => {
    let rank = "a1";
    while (rank.length <= longestRank) rank = generateKeyBetween("a0", rank);
    await inOrganization(database, maya.organizationId, (db) =>
      db.node.updateMany({
        where: { organizationId: maya.organizationId, id: maya.id("Hire") },
        data: { rank },
      }),
    );
    const before = await maya.climb();
    const nodeId = randomUUID();
    const placement = { after: maya.id("Course") };
    const answer = await add({ title: "Mentor", under: "Senior", placement, nodeId });
    expect(answer.nodes.map(({ title }) => title).sort()).toEqual(["Hire", "Mentor"]);
    expect((await maya.outline()).slice(0, 4)).toEqual([
      "Senior",
      "  Course",
      "  Mentor",
      "  Hire",
    ]);
    const drawn = applyNodeChange(before, {
      type: "add",
      parentId: maya.id("Senior"),
      placement,
      nodes: [
        { id: nodeId, kind: "step", title: "Mentor", dueOn: null, durationDays: null, rung: null },
      ],
    });
    const settled = settleNodes(before, answer);
    expect(new Set(drawn.nodes)).toEqual(new Set(settled.nodes));
  });

  it("makes a milestone of the step it stands under, and says so", async () => {
    const { nodes } = await add({ title: "Enrol", under: "Course" });
    expect(nodes).toContainEqual(
      expect.objectContaining({ id: maya.id("Course"), kind: "milestone" }),
    );
    expect((await recorded())[0]?.detail).toMatchObject({ madeMilestoneId: maya.id("Course") });
  });

  it("takes right-to-left text and emoji as they are, and refuses what cannot be shown", async () => {
    const title = "قيادة الفريق 👩🏽‍🚀 und מנהיגות";
    expect((await add({ title })).nodes[0]?.title).toBe(title);
    expect((await add({ title: "  trimmed  " })).nodes[0]?.title).toBe("trimmed");
    for (const wrong of ["", "   ", "a".repeat(10_000), "bell\u0007", "turned \u202Earound"])
      await expect(add({ title: wrong })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await maya.climb()).nodes).toHaveLength(7);
  });

  it("says where the milestone is gone, and keeps ids that are used elsewhere out of reach", async () => {
    const other = await buildPlanner(database, { plan });
    await remove("Senior");
    await expect(add({ title: "Late", under: "Senior" })).rejects.toEqual(refusal("parentGone"));
    await expect(add({ title: "Late", under: "Nowhere" })).rejects.toEqual(refusal("parentGone"));
    await expect(add({ title: "Again", nodeId: maya.id("Course") })).rejects.toEqual(
      refusal("nodeGone"),
    );
    // Another organization's id is nobody's here: it is free, and tells nothing.
    await expect(add({ title: "Mine", nodeId: other.id("Course") })).resolves.toMatchObject({
      ok: true,
    });
    await expect(
      maya.as().node.add({
        ...maya.target,
        nodeId: randomUUID(),
        kind: "step",
        title: "Astray",
        parentId: other.id("Senior"),
        placement: end,
      }),
    ).rejects.toEqual(refusal("parentGone"));
    await expect(
      maya.as().node.add({
        ...maya.target,
        nodeId: randomUUID(),
        kind: "milestone",
        title: "Astray",
        parentId: null,
        placement: end,
        rungId: randomUUID(),
      }),
    ).rejects.toEqual(refusal("notFound"));
  });

  it("ends at twelve levels and two thousand nodes", async () => {
    const deep = Array.from({ length: 12 }, randomUUID);
    for (const [level, nodeId] of deep.entries())
      await maya.as().node.add({
        ...maya.target,
        nodeId,
        kind: "step",
        title: `Level ${level + 1}`,
        parentId: deep[level - 1] ?? null,
        placement: end,
      });
    await expect(
      maya.as().node.add({
        ...maya.target,
        nodeId: randomUUID(),
        kind: "step",
        title: "Too deep",
        parentId: deep[11] ?? null,
        placement: end,
      }),
    ).rejects.toEqual(refusal("tooDeep", { max: 12 }));

    const crowded = await buildPlanner(database, {
      plan: Array.from({ length: 1_999 }, (_, n) => ({ title: `Step ${n}` })),
    });
    const paste = (lines: number) =>
      crowded.as().node.addMany({
        ...crowded.target,
        kind: "step",
        parentId: null,
        placement: end,
        nodes: Array.from({ length: lines }, (_, n) => ({ id: randomUUID(), title: `Line ${n}` })),
      });
    await expect(paste(2)).rejects.toEqual(refusal("tooManyNodes", { max: 2_000 }));
    await expect(paste(1)).resolves.toMatchObject({ ok: true });
    await expect(paste(101)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

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
  it("takes a subtree along and brings exactly that back, to its place", async () => {
    const before = await maya.climb();
    await maya.as().node.complete({ ...maya.target, nodeId: maya.id("Hire") });
    await remove("Course");
    const { removed } = await remove("Senior");
    expect(removed.toSorted()).toEqual([maya.id("Senior"), maya.id("Hire")].toSorted());
    expect(await maya.outline()).toEqual(["Director", "  Budget"]);

    const { nodes } = await restore("Senior");
    expect(nodes.map(({ title }) => title).sort()).toEqual(["Hire", "Senior"]);
    expect(await maya.outline()).toEqual(["Senior", "  Hire", "Director", "  Budget"]);
    await restore("Course");
    await maya.as().node.reopen({ ...maya.target, nodeId: maya.id("Hire") });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect((await maya.climb()).nodes.sort(byId)).toEqual(before.nodes.sort(byId));
  });

  it("is the same twice as once", async () => {
    const first = await remove("Senior");
    const second = await remove("Senior");
    expect(second.removed.toSorted()).toEqual(first.removed.toSorted());
    const back = await restore("Senior");
    expect((await restore("Senior")).nodes.length).toBe(back.nodes.length);
    expect((await recorded()).map(({ kind }) => kind)).toEqual(["node.deleted", "node.restored"]);
  });

  it("waits for the parent to come back first", async () => {
    await remove("Course");
    await remove("Senior");
    await expect(restore("Course")).rejects.toEqual(refusal("parentGone"));
    // Hire went with Senior: it is not a deletion of its own.
    await expect(restore("Hire")).rejects.toEqual(refusal("nodeGone"));
    await restore("Senior");
    await restore("Course");
    expect(await maya.outline()).toEqual(["Senior", "  Course", "  Hire", "Director", "  Budget"]);
  });

  it("comes back under a parent that was made a step meanwhile, and makes it a milestone again", async () => {
    await remove("Budget");
    await maya.as().node.setKind({ ...maya.target, nodeId: maya.id("Director"), kind: "step" });
    const { nodes } = await restore("Budget");
    expect(nodes).toContainEqual(
      expect.objectContaining({ id: maya.id("Director"), kind: "milestone" }),
    );
  });
});

describe("kind and order", () => {
  it("leaves a milestone with something under it a milestone", async () => {
    const setKind = (title: string, kind: "step" | "milestone") =>
      maya.as().node.setKind({ ...maya.target, nodeId: maya.id(title), kind });
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
      maya.as().node.setOrder({ ...maya.target, nodeId: maya.id("Senior"), order });
    expect((await setOrder("sequence")).nodes[0]?.order).toBe("sequence");
    await setOrder("sequence");
    expect(await recorded()).toHaveLength(1);
  });
});
