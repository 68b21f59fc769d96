import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { namesOfSchema, untypedSqlIn, untypedSqlOf } from "./lib/untyped-sql.mjs";

const names = namesOfSchema(readFileSync("prisma/schema.prisma", "utf8"));

/** The files that may name columns in texts, each with the reason. */
const exempt = new Map([
  ["src/server/infra/typed-sql.ts", "Runs what is built, in Prisma's transaction."],
  ["src/server/infra/sql-functions.ts", "Calls functions of migrations, which no schema knows."],
  ["src/server/data/as-columns.ts", "Names the columns of a row's own type."],
  ["src/server/data/node-columns.ts", "Names columns from one list that is typed."],
]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file}`)
  .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$/.test(file))
  .filter((file) => !/^src\/(generated|server\/testing)\//.test(file));

it("distinguishes typed SQL from plain text", () => {
  const sql = "sql`";
  expect(
    untypedSqlIn(
      `
      db.$queryRaw\`SELECT 1\`;
      db.$executeRawUnsafe("DELETE FROM goals");
      const a = Prisma.${sql}g.owner_id\`;
      const b = ${sql}coalesce(g.name, '')\`;
      const c = ${sql}owner_id\`;
      const d = sql.ref("g.owner_id");
      const g = ${sql}upper(title) = \${value}\`;
      const h = ${sql}coalesce(notes, '') || Name || "rank"\`;
      const { rows } = await pool.query("SELECT email FROM users");
      const e = await database.pool.query<Row>({ text });
      const f = await found.query(\`SELECT \${column}\`);
    `,
      names,
    ),
  ).toEqual([
    "$queryRaw",
    "$executeRawUnsafe",
    "Prisma.sql",
    "sql`… g.name …`",
    "sql`… owner_id …`",
    "sql.ref",
    "sql`… title …`",
    "sql`… notes …`",
    "sql`… Name …`",
    'sql`… "rank" …`',
    "query",
    "query",
    "query",
  ]);
  expect(
    untypedSqlIn(
      `
      const a = ${sql}\${ref("n.due_on")} - greatest(\${days} - 1, 0)\`;
      const b = query.select(["g.owner_id", sql.lit("UTC").as("zone")]);
      const c = procedure.query(({ ctx }) => readGoals(ctx.scope));
      const e = ${sql}\${text}::text || 'name' || level(\${f}) || \${g}::audience\`;
      const h = ${sql}row(id uuid, "title" text, audience comment_audience)\`;
      const d = api.comment.threads.query({ goalId }, { signal });
    `,
      names,
    ),
  ).toEqual([]);
});

it("is not used in the product", () => {
  expect(names.columns.size).toBeGreaterThan(50);
  expect(files.length).toBeGreaterThan(200);
  const found = files
    .filter((file) => !exempt.has(file))
    .flatMap((file) => untypedSqlOf(file, names).map((what) => `${file}: ${what}`));
  expect(found).toEqual([]);
});

it("exempts no file without untyped SQL", () => {
  expect([...exempt.keys()].filter((file) => untypedSqlOf(file, names).length === 0)).toEqual([]);
});
