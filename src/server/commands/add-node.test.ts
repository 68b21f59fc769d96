import { randomUUID } from "node:crypto";
import { generateKeyBetween } from "fractional-indexing";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { applyPlanChange } from "@/domain/node/apply";
import { withDifference } from "@/domain/node/difference";
import type { Placement } from "@/domain/node/placement";
import { maxRankLength } from "@/domain/node/rank";
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
  placement?: Placement;
  nodeId?: string;
  kind?: "step" | "milestone";
  changeId?: string;
}) =>
  maya.make({
    type: "add",
    changeId: given.changeId ?? randomUUID(),
    parentId: given.under === undefined || given.under === null ? null : maya.id(given.under),
    placement: given.placement ?? end,
    nodes: [{ id: given.nodeId ?? randomUUID(), kind: given.kind ?? "step", title: given.title }],
  });

const remove = (title: string) => maya.make({ type: "delete", nodeIds: [maya.id(title)] });

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
    const response = await add({
      title: "Mentor",
      under: "Senior",
      placement: { before: maya.id("Hire") },
      nodeId,
    });
    expect(response).toMatchObject({
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
    const form = {
      title: "Mentor",
      under: "Senior",
      nodeId: randomUUID(),
      changeId: randomUUID(),
    };
    const [first, ...others] = await Promise.all([add(form), add(form), add(form)]);
    for (const other of others) expect(other).toEqual(first);
    expect(first).toMatchObject({ revision: 1, nodes: [{ id: form.nodeId }] });
    // Whatever has happened since, the same change gets the same response.
    await add({ title: "Another" });
    expect(await add(form)).toEqual(first);
    // The same node in a change with another id already exists.
    expect(await add({ ...form, changeId: randomUUID() })).toMatchObject({
      revision: 2,
      nodes: [],
      inverse: null,
    });
    await remove("Course");
    expect((await maya.plan()).nodes).toHaveLength(6);
    expect(await recorded()).toHaveLength(3);
  });

  it("keeps a pasted list in its order, and adds what is missing when it is sent again", async () => {
    const nodes = ["One", "Two", "Three"].map((title) => ({ id: randomUUID(), title }));
    const paste = (some: typeof nodes) =>
      maya.make({
        type: "add",
        parentId: maya.id("Senior"),
        placement: { after: maya.id("Course") },
        nodes: some.map((node) => ({ ...node, kind: "step" as const })),
      });
    await paste(nodes.slice(0, 2));
    expect((await paste(nodes)).nodes.map(({ title }) => title)).toEqual(["Three"]);
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
    while (rank.length <= maxRankLength) rank = generateKeyBetween("a0", rank);
    await inOrganization(database, maya.organizationId, (db) =>
      db.node.updateMany({
        where: { organizationId: maya.organizationId, id: maya.id("Hire") },
        data: { rank },
      }),
    );
    const before = await maya.plan();
    const nodeId = randomUUID();
    const placement = { after: maya.id("Course") };
    const response = await add({ title: "Mentor", under: "Senior", placement, nodeId });
    expect(response.nodes.map(({ title }) => title).sort()).toEqual(["Hire", "Mentor"]);
    expect((await maya.outline()).slice(0, 4)).toEqual([
      "Senior",
      "  Course",
      "  Mentor",
      "  Hire",
    ]);
    const drawn = applyPlanChange(
      before.nodes,
      {
        type: "add",
        changeId: randomUUID(),
        parentId: maya.id("Senior"),
        placement,
        nodes: [{ id: nodeId, kind: "step", title: "Mentor" }],
      },
      { today: before.today },
    );
    expect(new Set(drawn.ok ? drawn.value.nodes : [])).toEqual(new Set(response.nodes));
    const { nodes } = await maya.plan();
    expect(new Set(withDifference(before.nodes, response))).toEqual(new Set(nodes));
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
    expect((await add({ title: "turned \u202Earound\n" })).nodes[0]?.title).toBe("turned around");
    for (const wrong of ["", "   ", "a".repeat(10_000), "bell\u0007", "\u202E \u2800"])
      await expect(add({ title: wrong })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await maya.plan()).nodes).toHaveLength(8);
  });

  it("says where the milestone is gone, and keeps ids that are used elsewhere out of reach", async () => {
    const other = await buildPlanner(database, { plan });
    await remove("Senior");
    await expect(add({ title: "Late", under: "Senior" })).rejects.toEqual(refusal("parentGone"));
    await expect(add({ title: "Late", under: "Nowhere" })).rejects.toEqual(refusal("parentGone"));
    await expect(add({ title: "Again", nodeId: maya.id("Course") })).rejects.toEqual(
      refusal("nodeGone"),
    );
    // An id of another organization is free in this one, and reveals nothing.
    await expect(add({ title: "Mine", nodeId: other.id("Course") })).resolves.toMatchObject({
      ok: true,
    });
    const astray = (given: { parentId: string | null; rungId?: string }) => {
      const { parentId, rungId } = given;
      const node = { id: randomUUID(), kind: "milestone" as const, title: "Astray", rungId };
      return maya.make({ type: "add", parentId, placement: end, nodes: [node] });
    };
    await expect(astray({ parentId: other.id("Senior") })).rejects.toEqual(refusal("parentGone"));
    await expect(astray({ parentId: null, rungId: randomUUID() })).rejects.toEqual(
      refusal("notFound"),
    );
  });

  it("refuses an id that another goal of the organization uses", async () => {
    const nodeId = randomUUID();
    const goalId = randomUUID();
    await maya.as().goal.create({
      organization: maya.slug,
      id: goalId,
      intent: "Another",
      statement: "Another",
      targetDate: "2028-12-31",
      milestones: [{ id: nodeId, title: "Elsewhere" }],
    });
    await expect(add({ title: "Mine", nodeId })).rejects.toEqual(refusal("notFound"));
    expect((await maya.plan()).revision).toBe(0);
  });

  it("ends at twelve levels and two thousand nodes", async () => {
    const deep = Array.from({ length: 12 }, randomUUID);
    const under = (parentId: string | null, id: string, title: string) =>
      maya.make({
        type: "add",
        parentId,
        placement: end,
        nodes: [{ id, kind: "step", title }],
      });
    for (const [level, nodeId] of deep.entries())
      await under(deep[level - 1] ?? null, nodeId, `Level ${level + 1}`);
    await expect(under(deep[11] ?? null, randomUUID(), "Too deep")).rejects.toEqual(
      refusal("tooDeep", { max: 12 }),
    );

    const crowded = await buildPlanner(database, {
      plan: Array.from({ length: 1_999 }, (_, n) => ({ title: `Step ${n}` })),
    });
    const paste = (lines: number) =>
      crowded.make({
        type: "add",
        parentId: null,
        placement: end,
        nodes: Array.from({ length: lines }, (_, n) => ({
          id: randomUUID(),
          kind: "step" as const,
          title: `Line ${n}`,
        })),
      });
    await expect(paste(2)).rejects.toEqual(refusal("tooManyNodes", { max: 2_000 }));
    await expect(paste(1)).resolves.toMatchObject({ ok: true });
    await expect(paste(501)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
