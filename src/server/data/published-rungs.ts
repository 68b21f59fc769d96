import type { NodeRow } from "@/domain/goal/climb";
import { Problem } from "@/domain/problem";
import type { Scope } from "./scope";
import { rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const r = tableAs("Rung", "r");
const v = tableAs("LadderVersion", "v");

type RungRef = NonNullable<NodeRow["rung"]>;

/** These rungs, each of a published version: what a plan may aim at. One statement, or none where none is named. */
export async function requirePublishedRungs(
  { db, organizationId }: Scope,
  named: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, RungRef>> {
  const ids = [...new Set(named.flatMap((id) => id ?? []))];
  if (ids.length === 0) return new Map();
  const query = select({ id: r.id, name: r.name, level: r.level })`
    FROM ${r.table}
    JOIN ${v.table} ON ${v.organizationId} = ${r.organizationId} AND ${v.id} = ${r.versionId}
    WHERE ${r.organizationId} = ${organizationId}::uuid AND ${r.id} = ANY (${ids}::uuid[])
      AND ${v.publishedAt} IS NOT NULL`;
  const rungs = await rowsOf(db, query);
  if (rungs.length < ids.length) throw new Problem("notFound");
  return new Map(rungs.map((rung) => [rung.id, rung]));
}
