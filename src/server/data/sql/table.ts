import type { Prisma } from "@/generated/prisma/client";
import { tables } from "@/generated/prisma/tables";
import { concat, name } from "./template";

/** SQL in which tables and columns are named by the schema, so that a name the schema no longer has does not compile. */

declare const value: unique symbol;

/** A part of a statement that yields a value of this type. */
export type Expression<T> = Prisma.Sql & { readonly [value]: T };

export type Model = keyof typeof tables;
type Scalars<M extends Model> = Prisma.TypeMap["model"][M]["payload"]["scalars"];
export type Scalar<M extends Model, F extends Field<M>> = Scalars<M>[F];
export type Field<M extends Model> = keyof (typeof tables)[M]["columns"] & keyof Scalars<M>;

/** The columns of a table under an alias, by the names of the schema; `table` stands in a FROM. */
export type Table<M extends Model> = {
  readonly [F in Field<M>]: Expression<Scalars<M>[F]>;
} & { readonly table: Prisma.Sql };

/** The same where a LEFT JOIN may have found no row. */
type OuterTable<M extends Model> = {
  readonly [F in Field<M>]: Expression<Scalars<M>[F] | null>;
} & { readonly table: Prisma.Sql };

export function tableAs<M extends Model>(model: M, alias: string): Table<M> {
  const { table, columns } = tables[model];
  const entries = Object.entries(columns).map(([field, column]) => [
    field,
    name(`${alias}.${column}`),
  ]);
  const named: unknown = { ...Object.fromEntries(entries), table: name(`${table} ${alias}`) };
  return named as Table<M>;
}

export const outerTableAs = <M extends Model>(model: M, alias: string): OuterTable<M> =>
  tableAs(model, alias);

/** Columns under other names than the schema's. */
export function columnsAs<T, F extends Readonly<Record<string, keyof T>>>(table: T, fields: F) {
  const columns: unknown = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, table[field]]),
  );
  return columns as { readonly [Name in keyof F]: T[F[Name]] };
}

/** The bare names of columns, for what is set, inserted or in conflict. */
export const columnNames = <M extends Model>(model: M, fields: readonly Field<M>[]): Prisma.Sql =>
  name(fields.map((field) => columnOf(model, field).column).join(", "));

export function columnOf<M extends Model>(model: M, field: Field<M>) {
  const { columns, types }: { columns: Columns; types: Columns } = tables[model];
  const column = columns[String(field)];
  const type = types[String(field)];
  if (!column || !type) throw new Error(`${model} has no ${String(field)}.`);
  return { column, type };
}

type Columns = Readonly<Record<string, string>>;

/** The table and the columns of an INSERT, in the order in which their values follow. */
export const rowsInto = <M extends Model>(model: M, fields: readonly Field<M>[]): Prisma.Sql =>
  concat(tables[model].table, " (", columnNames(model, fields), ")");

/** What each field of a new row is. */
type NewValues<M extends Model> = { readonly [F in Field<M>]?: Expression<Scalar<M, F>> };

/** `INSERT INTO … (…) SELECT …`: the statement goes on with where the values come from. */
export function insertSelecting<M extends Model>(model: M, values: NewValues<M>): Prisma.Sql {
  const fields = Object.keys(values) as Field<M>[];
  const selected: Prisma.Sql[] = fields.flatMap((field) => values[field] ?? []);
  const list = selected.flatMap((part, index) => (index > 0 ? [", ", part] : [part]));
  return concat(
    `INSERT INTO ${tables[model].table} (`,
    columnNames(model, fields),
    ") SELECT ",
    ...list,
  );
}
