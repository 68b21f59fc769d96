import type { NodeRow } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";

/** A node as its own table holds it: the completion is a record of its own, and the rung is only named. */
export type NodeColumns = Omit<NodeRow, "rung" | "completedOn"> & { rungId: string | null };

/** The column and its type behind each. What reads and writes nodes is made from this one list. */
const columns = {
  id: "id uuid",
  parentId: "parent_id uuid",
  kind: "kind node_kind",
  rank: "rank text",
  rungId: "rung_id uuid",
  order: "child_order child_order",
  version: "version int",
  title: "title text",
  dueOn: "due_on date",
  durationDays: "duration_days int",
  notes: "notes text",
} satisfies Record<keyof NodeColumns, `${string} ${string}`>;

const listed = Object.entries(columns).map(([key, column]) => {
  const [name = "", type = ""] = column.split(" ");
  return { key, name, type };
});
const joined = (parts: readonly string[]) => Prisma.raw(parts.join(", "));

/** For `INSERT INTO nodes (…)`. */
export const nodeColumnNames = joined(listed.map(({ name }) => name));

/** From `n`, named as the rows of the application name them. */
export const nodeColumnsRead = joined(
  listed.flatMap(({ key, name }) => (key === "rungId" ? [] : [`n.${name} AS "${key}"`])),
);

/** Under which names they are read. */
export const nodeColumnsReadAs: readonly string[] = listed.flatMap(({ key }) =>
  key === "rungId" ? [] : [key],
);

/** From `row`, which holds them under the names of the application. */
export const nodeColumnsGiven = joined(listed.map(({ key }) => `row."${key}"`));

/** For `UPDATE nodes SET …`, from `row`. */
export const nodeColumnsSet = joined(listed.map(({ key, name }) => `${name} = row."${key}"`));

/** Rows of the application as a table `row`. */
export const nodeRecords = (nodes: readonly NodeColumns[]): Prisma.Sql =>
  Prisma.sql`jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) AS row(${recordTypes})`;

const recordTypes = joined(listed.map(({ key, type }) => `"${key}" ${type}`));

export const columnsOf = ({ rung, completedOn: _, ...node }: NodeRow): NodeColumns => ({
  ...node,
  rungId: rung?.id ?? null,
});
