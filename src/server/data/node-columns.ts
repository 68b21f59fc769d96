import { type Selectable, sql } from "kysely";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { Tables } from "@/generated/tables/tables";
import { build } from "@/server/infra/typed-sql";

/**
 * A node as its own table stores it, without the completion, which is a record of its own, and with the id of the rung
 * only.
 */
export type NodeColumns = Omit<NodeRow, "rung" | "completedOn"> & { rungId: string | null };

/** The column and the type of each field. Everything that reads or writes nodes is made from this one list. */
const columns = {
  id: ["id", "uuid"],
  parentId: ["parent_id", "uuid"],
  kind: ["kind", "node_kind"],
  rank: ["rank", "text"],
  rungId: ["rung_id", "uuid"],
  order: ["child_order", "child_order"],
  version: ["version", "int"],
  title: ["title", "text"],
  dueOn: ["due_on", "date"],
  durationDays: ["duration_days", "int"],
  notes: ["notes", "text"],
} as const satisfies Record<keyof NodeColumns, readonly [keyof Tables["nodes"], string]>;

type Columns = typeof columns;
type Name = keyof Columns;
type ColumnOf<Of extends Name> = Columns[Of][0];
const listed = Object.entries(columns) as [Name, Columns[Name]][];

/** The rows of the table, under the names of the application. */
type Named = { [Of in Name]: Selectable<Tables["nodes"]>[ColumnOf<Of>] };

/** The names under which nodes are read. The rung is joined where it is needed. */
const { rungId: _, ...columnsRead } = columns;
export const nodeColumnsRead = columnsRead;

/** The nodes `n`, their columns named as the rows of the application name them. */
export const selectNodes = () =>
  build
    .selectFrom("nodes as n")
    .select(({ ref }) =>
      listed.flatMap(([name, [column]]) =>
        name === "rungId" ? [] : [ref(`n.${column}`).as(name)],
      ),
    )
    .$castTo<Omit<Named, "rungId">>();

/** The columns of an insertion, in the order of `nodeColumnsGiven`. */
export const nodeColumnNames = listed.map(([, [column]]) => column);

/** The values of an insertion, from a table `row` of `nodeRecords`. */
export const nodeColumnsGiven = listed.map(([name]) => `row.${name}` as const);

/** The assignments of an update, from a table `row` of `nodeRecords`. */
export const nodeColumnsSet = Object.fromEntries(
  listed.map(([name, [column]]) => [column, sql.ref(`row.${name}`)]),
) as { [Of in Name as ColumnOf<Of>]: ReturnType<typeof sql.ref<never>> };

const recordTypes = sql.join(
  listed.map(([name, [, type]]) => sql`${sql.ref(name)} ${sql.raw(type)}`),
);

/** Rows of the application as a table `row`. */
export const nodeRecords = (nodes: readonly NodeColumns[]) =>
  sql<Named>`jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb)`.as<"row">(
    sql`row(${recordTypes})`,
  );

export const columnsOf = ({ rung, completedOn: _, ...node }: NodeRow): NodeColumns => ({
  ...node,
  rungId: rung?.id ?? null,
});
