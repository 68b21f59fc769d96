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
import type { EnumArray, Tables } from "@/generated/tables/tables";
import type { Transaction } from "./db";

/**
 * Begins a statement that Prisma cannot say well, typed against the schema. It is only built here: Prisma's transaction
 * runs it, on the connection that row-level security has bound.
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

/** The first row, or none. */
export async function rowOf<Row>(
  db: Transaction,
  query: Compilable<Row>,
): Promise<Row | undefined> {
  const [row] = await rowsOf(db, query);
  return row;
}

/** Runs a statement that returns nothing; how many rows it has written. */
export function write(db: Transaction, query: Compilable): Promise<number> {
  const { sql: text, parameters } = query.compile();
  return db.$executeRawUnsafe(text, ...parameters);
}

/** A value, or what stands for it in a statement that is prepared. */
export type Value<Type> = Type | Expression<Type>;

/** A value that is given anew each time. */
class Given {
  constructor(readonly name: string) {}
}

export type Placeholders<Values> = { readonly [Name in keyof Values]: Expression<Values[Name]> };

/**
 * A statement that is built once and runs with other values each time: to build one costs as much as the database takes
 * for a small one. `make` sees an expression for each value, so that nothing in it can be decided by one.
 */
export function prepared<Values extends object, Row>(
  make: (given: Placeholders<Values>) => Compilable<Row>,
): (values: Values) => Compilable<Row> {
  let built: CompiledQuery<Row> | undefined;
  const given = new Proxy({} as Placeholders<Values>, {
    get: (_, name) => sql`${new Given(String(name))}`,
  });
  return (values) => ({
    compile() {
      built ??= make(given).compile();
      const byName = new Map<string, unknown>(Object.entries(values));
      const parameters = built.parameters.map((value) =>
        value instanceof Given ? byName.get(value.name) : value,
      );
      return { ...built, parameters };
    },
  });
}

/** How many rows there are, as a number: PostgreSQL counts in bigint. */
export const countAll = () => sql<number>`count(*)::int`;

/** Any of these ids. One array is one statement, whatever its length; the driver caches statements by their text. */
export const anyOf = (ids: Value<readonly string[]>) => sql<string>`any(${ids})`;

/** An array of ids or of enumerations, which the driver cannot read as they are. */
export const asTexts = <Value extends string>(
  array: Expression<EnumArray<Value>> | Expression<Value[]>,
) => sql<Value[]>`${array}::text[]`;

/** An instant, where a statement would not know by itself that the text is one. */
export const instant = (at: Value<Date>) => sql<Date>`${at}::timestamptz`;

export const uuid = (id: Value<string>) => sql<string>`${id}::uuid`;

/** Whether a condition holds, as a value of a row. */
export const holds = (condition: Expression<SqlBool>) => sql<boolean>`(${condition})`;

/** The only column of a statement's rows, in one value: ids, or what else is text. */
export const arrayOf = <Row extends Record<string, string>>(
  rows: Compilable<Row> & Expression<Row>,
) => sql<Row[keyof Row][]>`ARRAY(${rows})::text[]`;

/** Nothing, where a statement of the same shape has a value. */
export const nothingAs = <Value>(_value: Expression<Value>) => sql<Value | null>`NULL`;
