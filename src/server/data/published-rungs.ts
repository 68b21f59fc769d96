import type { NodeRow } from "@/domain/goal/climb";
import { Problem } from "@/domain/problem";
import type { Scope } from "./scope";

type RungRef = NonNullable<NodeRow["rung"]>;

/** These rungs, each of a published version: what a plan may aim at. One statement, or none where none is named. */
export async function requirePublishedRungs(
  { db, organizationId }: Scope,
  named: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, RungRef>> {
  const ids = [...new Set(named.flatMap((id) => id ?? []))];
  if (ids.length === 0) return new Map();
  const rungs = await db.$queryRaw<RungRef[]>`
    SELECT r.id, r.name, r.level FROM rungs r
    JOIN ladder_versions v ON v.organization_id = r.organization_id AND v.id = r.version_id
    WHERE r.organization_id = ${organizationId}::uuid AND r.id = ANY (${ids}::uuid[])
      AND v.published_at IS NOT NULL`;
  if (rungs.length < ids.length) throw new Problem("notFound");
  return new Map(rungs.map((rung) => [rung.id, rung]));
}
