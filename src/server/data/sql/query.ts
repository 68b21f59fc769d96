import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import type { Expression } from "./table";
import { concat, name, sql } from "./template";

declare const row: unique symbol;

/** A statement with the row it yields, which is what its columns say and nothing else. */
export type Query<Row> = Prisma.Sql & { readonly [row]: Row; readonly names: readonly string[] };

export type Selection = Readonly<Record<string, Expression<unknown>>>;
type Value<E> = E extends Expression<infer T> ? T : never;
export type RowOf<S extends Selection> = { -readonly [Name in keyof S]: Value<S[Name]> };

type Template<T> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => T;

const lists = new WeakMap<Selection, Prisma.Sql>();

/** Each column under its name; written once for columns that a module holds. */
function listOf(columns: Selection): Prisma.Sql {
  const known = lists.get(columns);
  if (known) return known;
  const named = Object.entries(columns).flatMap(([key, column], index) => [
    index > 0 ? ", " : "",
    column,
    ` AS "${key}"`,
  ]);
  const list = concat(...named);
  lists.set(columns, list);
  return list;
}

function queryOf<S extends Selection>(statement: Prisma.Sql, columns: S): Query<RowOf<S>> {
  const query: unknown = Object.assign(statement, { names: Object.keys(columns) });
  return query as Query<RowOf<S>>;
}

/** A template that goes on after the columns, with `FROM …`. */
export const select =
  <S extends Selection>(columns: S): Template<Query<RowOf<S>>> =>
  (strings, ...values) =>
    queryOf(concat("SELECT ", listOf(columns), " ", sql(strings, ...values)), columns);

/** The same where more than SELECT stands before the columns: `WITH … SELECT`, `SELECT DISTINCT ON (…)`. */
export const selectAfter =
  <S extends Selection>(head: Prisma.Sql, columns: S): Template<Query<RowOf<S>>> =>
  (strings, ...values) =>
    queryOf(concat(head, " ", listOf(columns), " ", sql(strings, ...values)), columns);

/** A template of what writes, before RETURNING and the columns. */
export const returning =
  <S extends Selection>(columns: S): Template<Query<RowOf<S>>> =>
  (strings, ...values) =>
    queryOf(concat(sql(strings, ...values), " RETURNING ", listOf(columns)), columns);

export const limited = <Row>(query: Query<Row>, limit: number): Query<Row> => {
  const first: unknown = Object.assign(concat(query, sql` LIMIT ${limit}`), { names: query.names });
  return first as Query<Row>;
};

type Derived<Row> = { readonly [Name in keyof Row]: Expression<Row[Name]> };

/** The columns of a query that stands in another as `alias`, in its WITH or in its FROM. */
export function columnsOf<Row>(alias: string, { names }: Query<Row>): Derived<Row> {
  const entries = names.map((key) => [key, name(`${alias}."${key}"`)]);
  const columns: unknown = Object.fromEntries(entries);
  return columns as Derived<Row>;
}

export const rowsOf = <Row>(db: Transaction, query: Query<Row>): Promise<Row[]> =>
  db.$queryRaw<Row[]>(query);
