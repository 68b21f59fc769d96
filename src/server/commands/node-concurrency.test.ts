import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { treeOf } from "@/domain/node/tree";
import { connect, type Transaction } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { endOfCallDuring } from "@/server/testing/locks";
import { buildPlanner, type Planner, refusal } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const end = { at: "end" } as const;

const move = (maya: Planner, title: string, under: string) =>
  maya.make({
    type: "move",
    nodeId: maya.id(title),
    parentId: maya.id(under),
    placement: end,
  });

const outcomes = async (calls: Promise<unknown>[]) => {
  const finished = await Promise.allSettled(calls);
  return {
    won: finished.filter(({ status }) => status === "fulfilled").length,
    refused: finished.flatMap((each) => (each.status === "rejected" ? [each.reason] : [])),
  };
};

/** The number of statements that wait for a lock in this database. */
async function waiting(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Checks that every node can be reached from the first level, so that there is neither a loop nor a node without a
 * parent.
 */
async function expectATree(maya: Planner) {
  const { nodes } = await maya.plan();
  const { children } = treeOf(nodes);
  const reached: string[] = [];
  const waiting: (string | null)[] = [null];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { id } of children.get(at) ?? []) {
      reached.push(id);
      waiting.push(id);
    }
  expect(reached.toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
}

describe("at the same time", () => {
  it("of two moves that together would make a loop, one wins", async () => {
    for (let round = 0; round < 10; round++) {
      const maya = await buildPlanner(database, { plan: [{ title: "A" }, { title: "B" }] });
      const { won, refused } = await outcomes([move(maya, "A", "B"), move(maya, "B", "A")]);
      expect(won).toBe(1);
      expect(refused).toEqual([refusal("treeCycle")]);
      await expectATree(maya);
    }
  });

  // The calls above are of one person, whose changes run one after another where they are counted; these two meet at
  // the plan.
  it("a move waits for another that is under way, and is judged by what it left", async () => {
    const maya = await buildPlanner(database, { plan: [{ title: "A" }, { title: "B" }] });
    const { organizationId, goalId } = maya;
    const moving = async (db: Transaction) => {
      await db.$queryRaw`
        SELECT id FROM goals
        WHERE organization_id = ${organizationId}::uuid AND id = ${goalId}::uuid
        FOR NO KEY UPDATE`;
      await db.node.updateMany({
        where: { organizationId, id: maya.id("A") },
        data: { parentId: maya.id("B") },
      });
    };
    expect(
      await endOfCallDuring(database, organizationId, moving, () => move(maya, "B", "A")),
    ).toBe("treeCycle");
  });

  it("of a ring of moves, all but one win", async () => {
    const names = ["A", "B", "C", "D", "E", "F"];
    const maya = await buildPlanner(database, { plan: names.map((title) => ({ title })) });
    const { won, refused } = await outcomes(
      names.map((name, n) => move(maya, name, names[(n + 1) % names.length] ?? "")),
    );
    expect([won, refused]).toEqual([5, [refusal("treeCycle")]]);
    await expectATree(maya);
  });

  it("twenty steps added at one place all stand there, each in a place of its own", async () => {
    const maya = await buildPlanner(database, { plan: [{ title: "First" }, { title: "Last" }] });
    const ids = Array.from({ length: 20 }, randomUUID);
    const { won } = await outcomes(
      ids.map((id, n) =>
        maya.make({
          type: "add",
          parentId: null,
          placement: { after: maya.id("First") },
          nodes: [{ id, kind: "step", title: `Step ${n}` }],
        }),
      ),
    );
    expect(won).toBe(20);
    const { nodes } = await maya.plan();
    expect(new Set(nodes.map(({ rank }) => rank)).size).toBe(22);
    const order = await maya.outline();
    expect([order[0], order.at(-1)]).toEqual(["First", "Last"]);
    expect(await maya.outline()).toEqual(order);
  });

  it("nothing is added under what is being deleted", async () => {
    for (let round = 0; round < 10; round++) {
      const maya = await buildPlanner(database, { plan: [{ title: "Senior", children: [] }] });
      const adding = maya.make({
        type: "add",
        parentId: maya.id("Senior"),
        placement: end,
        nodes: [{ id: randomUUID(), kind: "step", title: "Late" }],
      });
      const deleting = maya.make({ type: "delete", nodeIds: [maya.id("Senior")] });
      const { refused } = await outcomes([adding, deleting]);
      for (const reason of refused) expect(reason).toEqual(refusal("parentGone"));
      await expectATree(maya);
    }
  });

  it("a step ticked twice is done once", async () => {
    const maya = await buildPlanner(database, { plan: [{ title: "Course" }] });
    const tick = (changeId?: string) =>
      maya.make({
        type: "complete",
        changeId: changeId ?? randomUUID(),
        nodeId: maya.id("Course"),
      });
    const responses = await Promise.all([tick(), tick(), tick(), tick()]);
    expect(responses.filter(({ nodes }) => nodes.length > 0)).toHaveLength(1);
    const changeId = randomUUID();
    await maya.make({ type: "reopen", nodeId: maya.id("Course") });
    const same = await Promise.all([tick(changeId), tick(changeId), tick(changeId)]);
    for (const response of same) expect(response).toEqual(same[0]);
    expect(same[0]?.nodes).toHaveLength(1);
    const entries = await inOrganization(database, maya.organizationId, (db) =>
      db.activity.count({ where: { goalId: maya.goalId, kind: "node.completed" } }),
    );
    expect(entries).toBe(2);
  });

  it("of two changes of the same node at once, the second sees what the first wrote", async () => {
    const maya = await buildPlanner(database, { plan: [{ title: "Course" }] });
    const rename = (title: string) =>
      maya.change({
        type: "set",
        nodeId: maya.id("Course"),
        fields: { title },
        former: { title: "Course" },
      });
    // Both changes are under way before either can read the plan.
    const responses = await inOrganization(database, maya.organizationId, async (db) => {
      await db.$queryRaw`SELECT id FROM goals WHERE id = ${maya.goalId}::uuid FOR UPDATE`;
      const both = [rename("Take the course"), rename("Skip the course")];
      // The other waits behind it, because one person's changes are made one after another.
      while ((await waiting()) < 1) await setTimeout(5);
      return both;
    }).then((both) => Promise.all(both));
    const winner = responses.find(({ ok }) => ok);
    const loser = responses.find(({ ok }) => !ok);
    expect(winner?.ok && winner.nodes[0]).toMatchObject({ version: 2 });
    expect(loser).toEqual({
      ok: false,
      reason: "stale",
      current: winner?.ok ? winner.nodes[0] : null,
    });
  });

  it("a goal that is deleted while its plan is changed stays as it was", async () => {
    const maya = await buildPlanner(database, { plan: [{ title: "A" }, { title: "B" }] });
    await outcomes([maya.as().goal.delete(maya.target), move(maya, "A", "B")]);
    await maya.as().goal.restore(maya.target);
    await expectATree(maya);
  });
});
