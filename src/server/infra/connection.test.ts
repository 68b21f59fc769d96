import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { Connection } from "./connection";
import { isDatabaseAway } from "./database-away";

const url = await testDatabase();
const connection = new Connection({ connectionString: url });
const beside = new pg.Client({ connectionString: url });
beforeAll(async () => {
  await Promise.all([connection.connect(), beside.connect()]);
  await beside.query("CREATE TABLE kept (id int PRIMARY KEY)");
});
afterAll(() => Promise.all([connection.end(), beside.end()]));

const run = (text: string, values: unknown[] = []) => connection.query({ text, values });
const setting = async () =>
  (await beside.query("SELECT id FROM kept ORDER BY id")).rows.map(({ id }) => id);

describe("a transaction that begins with its first statement", () => {
  it("shows nothing to others before it is committed", async () => {
    await run("BEGIN");
    const { rowCount } = await run("INSERT INTO kept VALUES ($1)", [1]);
    await run("INSERT INTO kept VALUES ($1)", [2]);
    expect(rowCount).toBe(1);
    expect(await setting()).toEqual([]);
    await run("COMMIT");
    expect(await setting()).toEqual([1, 2]);
  });

  it("takes everything back, the first statement as well", async () => {
    await run("BEGIN");
    await run("INSERT INTO kept VALUES (3)");
    await run("ROLLBACK");
    expect(await setting()).toEqual([1, 2]);
  });

  it("tells of a first statement that fails, and can be rolled back after it", async () => {
    await run("BEGIN");
    await expect(run("INSERT INTO kept VALUES (1)")).rejects.toMatchObject({ code: "23505" });
    await expect(run("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
    await run("ROLLBACK");
    expect((await run("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  it("keeps settings that are local to it to itself", async () => {
    await run("BEGIN");
    await run("SELECT set_config('app.organization_id', 'x', true)");
    await run("COMMIT");
    const { rows } = await run("SELECT current_setting('app.organization_id', true) AS setting");
    expect(rows).toEqual([{ setting: "" }]);
  });

  it("does nothing where nothing was done in it", async () => {
    await run("BEGIN");
    await run("COMMIT");
    expect((await run("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  it("is known to be lost where the server goes between its beginning and its first statement", async () => {
    const lost = new Connection({ connectionString: url });
    await lost.connect();
    const { rows } = await lost.query("SELECT pg_backend_pid() AS pid");
    await lost.query({ text: "BEGIN" });
    const ended = new Promise((done) => lost.on("error", done));
    await beside.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    await ended;
    const first = await lost.query({ text: "SELECT 1" }).catch((error: unknown) => error);
    expect(first).toBeInstanceOf(Error);
    expect(isDatabaseAway(first)).toBe(true);
  });
});
