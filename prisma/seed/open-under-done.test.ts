import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { day, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner } from "@/server/testing/planner";
import { seedDemo } from "./demo";
import { seedId } from "./ids";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());
const script = join(
  "prisma",
  "migrations",
  "20261127120000_nothing_open_under_done",
  "migration.sql",
);

it("reopens what got open steps after it was completed, and records older ones as done with it", async () => {
  const maya = await buildPlanner(database, {
    plan: [
      {
        title: "Reached with open steps",
        doneOn: "2026-03-01",
        children: [
          { title: "Before", children: [{ title: "Deep" }] },
          { title: "Done", doneOn: "2026-02-01" },
        ],
      },
      { title: "Reached, then added to", doneOn: "2026-03-01", children: [{ title: "After" }] },
      { title: "Open", children: [{ title: "Todo" }] },
    ],
  });
  await inOrganization(database, maya.organizationId, async (db) => {
    const { organizationId } = maya;
    await db.completion.updateMany({
      where: { organizationId },
      data: { recordedAt: day("2026-03-01") },
    });
    await db.node.updateMany({ where: { organizationId }, data: { createdAt: day("2026-01-01") } });
    await db.node.update({
      where: { organizationId_id: { organizationId, id: maya.id("After") } },
      data: { createdAt: day("2026-04-01") },
    });
  });
  await database.pool.query(await readFile(script, "utf8"));
  const { nodes } = await maya.plan();
  expect(Object.fromEntries(nodes.map(({ title, completedOn }) => [title, completedOn]))).toEqual({
    "Reached with open steps": "2026-03-01",
    Before: "2026-03-01",
    Deep: "2026-03-01",
    Done: "2026-02-01",
    "Reached, then added to": null,
    After: null,
    Open: null,
    Todo: null,
  });
  const { rows } = await database.pool.query(
    `SELECT relname FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(rows).toEqual([]);
});

it("finds nothing to mend in the demo", async () => {
  await seedDemo(database, "2028-03-05");
  const organizationId = seedId("harbor");
  const open = await inOrganization(database, organizationId, (db) =>
    db.node.findMany({
      where: {
        organizationId,
        completion: null,
        OR: [
          { parent: { completion: { isNot: null } } },
          { parent: { parent: { completion: { isNot: null } } } },
        ],
      },
      select: { title: true },
    }),
  );
  expect(open).toEqual([]);
});
