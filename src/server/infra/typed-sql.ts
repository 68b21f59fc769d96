import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type SqlBool,
  sql,
} from "kysely";
import type pg from "pg";
import type { EnumArray, Tables } from "@/generated/tables/tables";
import type { Transaction } from "./db";

/**
 * Begins a statement that Prisma cannot express well, typed against the schema. Kysely only builds it: Prisma's
 * transaction runs it, on the connection that row-level security has bound.
 */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function rowsOf<Row>(db: Transaction, query: Compilable<Row>): Promise<Row[]> {
  const { sql: text, parameters } = query.compile();
  return db.$queryRawUnsafe<Row[]>(text, ...parameters);
}

/** The rows of a statement that runs without Prisma, which takes a quarter of a second to load. */
export async function rowsFromPool<Row extends object>(
  pool: pg.Pool,
  query: Compilable<Row>,
): Promise<Row[]> {
  const { sql: text, parameters } = query.compile();
  const { rows } = await pool.query<Row>(text, [...parameters]);
  return rows;
}

/** The first row, or undefined. */
export async function rowOf<Row>(
  db: Transaction,
  query: Compilable<Row>,
): Promise<Row | undefined> {
  const [row] = await rowsOf(db, query);
  return row;
}

/** Runs a statement that returns no rows, and returns how many it has written. */
export function write(db: Transaction, query: Compilable): Promise<number> {
  const { sql: text, parameters } = query.compile();
  return db.$executeRawUnsafe(text, ...parameters);
}

/** A value, or its placeholder in a prepared statement. */
export type Value<Type> = Type | Expression<Type>;

/** A placeholder for a value that is passed each time the statement runs. */
class Parameter {
  constructor(readonly name: string) {}
}

export type Placeholders<Values> = { readonly [Name in keyof Values]: Expression<Values[Name]> };

/**
 * Builds a statement once and runs it with other values each time, because building one takes as long as the database
 * takes to run a small one. `make` gets a placeholder for each value, so that nothing in the statement can depend on
 * one.
 */
export function prepared<Values extends object, Row>(
  make: (placeholders: Placeholders<Values>) => Compilable<Row>,
): (values: Values) => Compilable<Row> {
  let built: CompiledQuery<Row> | undefined;
  const placeholders = new Proxy({} as Placeholders<Values>, {
    get: (_, name) => sql`${new Parameter(String(name))}`,
  });
  return (values) => ({
    compile() {
      built ??= make(placeholders).compile();
      const byName = new Map<string, unknown>(Object.entries(values));
      const parameters = built.parameters.map((value) =>
        value instanceof Parameter ? byName.get(value.name) : value,
      );
      return { ...built, parameters };
    },
  });
}

/** The number of rows as a JavaScript number, because PostgreSQL counts in bigint. */
export const countAll = () => sql<number>`count(*)::int`;

/**
 * Matches any of these ids. The text of the statement is the same for any number of ids, so the driver can cache it.
 */
export const anyOf = (ids: Value<readonly string[]>) => sql<string>`any(${ids})`;

/** An array of ids or enumerations as texts, because the driver cannot read such arrays. */
export const asTexts = <Value extends string>(
  array: Expression<EnumArray<Value>> | Expression<Value[]>,
) => sql<Value[]>`${array}::text[]`;

/** An instant, where a statement could not tell that the text is one. */
export const instant = (at: Value<Date>) => sql<Date>`${at}::timestamptz`;

export const uuid = (id: Value<string>) => sql<string>`${id}::uuid`;

/** A condition as a boolean value of a row. */
export const asBoolean = (condition: Expression<SqlBool>) => sql<boolean>`(${condition})`;

/** The only column of a statement's rows as one array of texts. */
export const arrayOf = <Row extends Record<string, string>>(
  rows: Compilable<Row> & Expression<Row>,
) => sql<Row[keyof Row][]>`ARRAY(${rows})::text[]`;

/** NULL in the column where another statement of the same shape has a value. */
export const nothingAs = <Value>(_value: Expression<Value>) => sql<Value | null>`NULL`;
