import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());
const script = join("prisma", "migrations", "20261127130000_plan_risk", "migration.sql");

it("gives older plans the day by which their first open step must start, until they are changed", async () => {
  const maya = await buildPlanner(database, {
    plan: [
      { title: "Done", dueOn: "2026-01-01", doneOn: "2026-01-01" },
      { title: "First", dueOn: "2027-03-10", durationDays: 10 },
      { title: "Then", children: [{ title: "Last" }] },
    ],
  });
  await database.pool.query(`ALTER TABLE goals DROP COLUMN fits_until, DROP COLUMN contradicts;
    CREATE INDEX nodes_dates_of_steps ON nodes (due_on)`);
  await database.pool.query(await readFile(script, "utf8"));
  const goals = await inOrganization(database, maya.organizationId, (db) =>
    db.goal.findMany({ select: { fitsUntil: true, contradicts: true } }),
  );
  expect(goals).toEqual([{ fitsUntil: new Date("2027-03-01"), contradicts: false }]);
  const { rows } = await database.pool.query(
    `SELECT relname FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(rows).toEqual([]);
});
