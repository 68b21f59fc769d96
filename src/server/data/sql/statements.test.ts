import { afterAll, expect, expectTypeOf, it } from "vitest";
import { tables } from "@/generated/prisma/tables";
import { connect } from "@/server/infra/db";
import { testDatabase } from "@/server/testing/database";
import { asDay, asJson, int } from "./expression";
import { columnsOf, type Query, rowsOf, select, selectAfter } from "./query";
import { insertSelecting, type Model, outerTableAs, tableAs } from "./table";
import { name, sql } from "./template";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const models = Object.keys(tables) as Model[];
const n = tableAs("Node", "n");
const c = outerTableAs("Completion", "c");

type RowIn<Q> = Q extends Query<infer Row> ? Row : never;

it.each(models)("names the table of %s and its columns as the database does", async (model) => {
  const { columns } = tables[model];
  const { table, ...fields } = tableAs(model, "t");
  expect(Object.keys(fields)).toEqual(Object.keys(columns));
  const types = Object.entries(tables[model].types).map(
    ([field, type]) => `NULL::${type} AS "${field}"`,
  );
  await rowsOf(database.prisma, select(fields)`FROM ${table} LIMIT 0`);
  await database.prisma.$queryRaw(sql`SELECT ${name(types.join(", "))}`);
});

it("knows the rows by their columns", () => {
  const query = select({
    id: n.id,
    dueOn: asDay(n.dueOn),
    day: c.completedOn,
    of: int`count(*)`,
  })``;
  expectTypeOf<RowIn<typeof query>>().toEqualTypeOf<{
    id: string;
    dueOn: string | null;
    day: Date | null;
    of: number;
  }>();
  const { dueOn } = columnsOf("q", query);
  const outer = select({ dueOn, all: asJson(select({ day: c.completedOn })``) })``;
  expectTypeOf<RowIn<typeof outer>>().toEqualTypeOf<{
    dueOn: string | null;
    all: { day: string | null }[];
  }>();
});

it("does not compile with a name that the schema has not", () => {
  // @ts-expect-error no such column
  expect(n.deadline).toBeUndefined();
  // @ts-expect-error no such model
  expect(() => tableAs("Task", "t")).toThrow();
  // @ts-expect-error no such column of the query
  expect(columnsOf("q", select({ id: n.id })``).name).toBeUndefined();
  // @ts-expect-error a text is no number
  expect(insertSelecting("Node", { version: n.title }).sql).toContain("(version)");
  // @ts-expect-error plain SQL is of no known type
  expect(select({ id: sql`1` })``.sql).toContain("1");
});

it("writes names into a template once, and values anew at each call", () => {
  const statement = (column: "id" | "title", value: string) =>
    sql`SELECT ${n[column]} FROM ${n.table} WHERE ${n.id} = ${value} AND ${n.title} <> ${"x"}`;
  const first = statement("id", "a");
  expect(first.sql).toBe("SELECT n.id FROM nodes n WHERE n.id = ? AND n.title <> ?");
  expect(first.values).toEqual(["a", "x"]);
  expect(statement("id", "b").values).toEqual(["b", "x"]);
  expect(statement("title", "c").sql).toContain("SELECT n.title FROM");
  expect(statement("id", "d").sql).toBe(first.sql);
  const nested = sql`${statement("id", "e")} OR ${sql`${"f"}`}`;
  expect(nested.values).toEqual(["e", "x", "f"]);
});

it("selects after a WITH", async () => {
  const one = select({ one: int`1` })``;
  const { one: again } = columnsOf("first", one);
  const query = selectAfter(sql`WITH first AS (${one}) SELECT`, { again })`FROM first`;
  expect(await rowsOf(database.prisma, query)).toEqual([{ again: 1 }]);
});
