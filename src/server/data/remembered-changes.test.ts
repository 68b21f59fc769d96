import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const remembered = ({ organizationId, goalId }: Planner) =>
  inOrganization(
    database,
    organizationId,
    (db) => db.$queryRaw<{ count: number; bytes: number }[]>`
      SELECT count(*)::int AS count, sum(pg_column_size(response))::int AS bytes
      FROM plan_changes WHERE goal_id = ${goalId}::uuid`,
  );

const rename = (maya: Planner, title: string, changeId: string = randomUUID()) =>
  maya.make({ type: "set", changeId, nodeId: maya.id("Course"), fields: { title } });

it("remembers the last hundred changes of a plan, and responds to each of them as before", async () => {
  const maya = await buildPlanner(database, { plan: [{ title: "Course" }] });
  const first = randomUUID();
  const response = await rename(maya, "The first", first);
  for (let turn = 0; turn < 99; turn++) await rename(maya, `Title ${turn}`);
  expect(await rename(maya, "The first", first)).toEqual(response);
  for (let turn = 0; turn < 20; turn++) await rename(maya, `Once more ${turn}`);
  expect(await remembered(maya)).toMatchObject([{ count: 100 }]);
});

it("remembers fewer of them where they are large, and always the last one", async () => {
  const maya = await buildPlanner(database, { plan: [{ title: "Course" }] });
  const nodes = Array.from({ length: 100 }, () => ({
    id: randomUUID(),
    kind: "step" as const,
    title: "One of many",
    // Random notes, which PostgreSQL cannot compress.
    notes: randomBytes(1_000).toString("hex"),
  }));
  const nodeIds = nodes.map(({ id }) => id);
  const position = { parentId: null, placement: { at: "end" } as const };
  await maya.make({ type: "add", changeId: randomUUID(), ...position, nodes });
  let last = "";
  for (let turn = 0; turn < 40; turn++) {
    await maya.make({ type: "delete", changeId: randomUUID(), nodeIds });
    last = randomUUID();
    await maya.make({ type: "restore", changeId: last, deletedIds: nodeIds });
  }
  const [stored] = await remembered(maya);
  expect(stored?.count).toBeLessThan(80);
  expect(stored?.count).toBeGreaterThan(10);
  expect(stored?.bytes).toBeLessThan(4_500_000);
  const again = await maya.make({ type: "restore", changeId: last, deletedIds: nodeIds });
  expect(again).toMatchObject({ ok: true });
});
