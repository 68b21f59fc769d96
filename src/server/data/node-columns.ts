import type { NodeRow } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";
import { columnOf, columnsAs, type Field, tableAs } from "./sql/table";

/** A node as its own table holds it: the completion is a record of its own, and the rung is only named. */
export type NodeColumns = Omit<NodeRow, "rung" | "completedOn"> & { rungId: string | null };

/** The field of the schema behind each. What reads and writes nodes is made from this one list. */
const fields = {
  id: "id",
  parentId: "parentId",
  kind: "kind",
  rank: "rank",
  rungId: "rungId",
  order: "childOrder",
  version: "version",
  title: "title",
  dueOn: "dueOn",
  durationDays: "durationDays",
  notes: "notes",
} as const satisfies Record<keyof NodeColumns, Field<"Node">>;

const listed = Object.entries(fields).map(([key, field]) => ({ key, ...columnOf("Node", field) }));
const joined = (parts: readonly string[]) => Prisma.raw(parts.join(", "));

const { rungId: _, ...columnsRead } = columnsAs(tableAs("Node", "n"), fields);
/** From `n`, named as the rows of the application name them; the rung is read with its name. */
export const nodeColumnsRead = columnsRead;

/** What is written of a node, in the order of `nodeColumnsGiven`. */
export const nodeFields = Object.values(fields);

/** From `row`, which holds them under the names of the application. */
export const nodeColumnsGiven = joined(listed.map(({ key }) => `row."${key}"`));

/** For `UPDATE nodes SET …`, from `row`. */
export const nodeColumnsSet = joined(listed.map(({ key, column }) => `${column} = row."${key}"`));

/** Rows of the application as a table `row`. */
export const nodeRecords = (nodes: readonly NodeColumns[]): Prisma.Sql =>
  Prisma.sql`jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) AS row(${recordTypes})`;

const recordTypes = joined(listed.map(({ key, type }) => `"${key}" ${type}`));

export const columnsOf = ({ rung, completedOn: _, ...node }: NodeRow): NodeColumns => ({
  ...node,
  rungId: rung?.id ?? null,
});
