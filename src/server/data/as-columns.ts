import { type Compilable, type Expression, type ShallowDehydrateObject, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";

/**
 * Rows column by column, so that the names of the columns are written only once. The arrays are null where there are no
 * rows.
 */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] | null };

/**
 * The rows of a statement as one JSON value for a column of another statement, column by column: for hundreds of rows
 * that takes PostgreSQL half the time of an object for each row. Dates and enumerations are written as in the
 * application.
 */
export function asColumns<Row>(
  rows: Compilable<Row> & Expression<Row>,
  names: Record<keyof Row & string, unknown>,
) {
  const arrays = Object.keys(names).map((name) => [name, sql`array_agg(${sql.ref(`r.${name}`)})`]);
  const columns = jsonBuildObject(Object.fromEntries(arrays));
  return sql<Columns<ShallowDehydrateObject<Row>>>`(SELECT ${columns} FROM (${rows}) AS r)`;
}

/** Turns columns back into rows. */
export function fromColumns<Row extends { id: string }>(columns: Columns<Row> | null): Row[] {
  if (!columns?.id) return [];
  const names = Object.keys(columns) as (keyof Row)[];
  return columns.id.map((_, index) => {
    const row: Partial<Row> = {};
    for (const name of names) row[name] = columns[name]?.[index];
    return row as Row;
  });
}
