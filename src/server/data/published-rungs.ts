import type { NodeRow } from "@/domain/goal/goal-plan";
import { Problem } from "@/domain/problem";
import { anyOf, build, rowsOf } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";

type RungRef = NonNullable<NodeRow["rung"]>;

/**
 * The named rungs. Throws where one is not of a published version, because a plan may not aim at it. One statement, or
 * none where none is named.
 */
export async function requirePublishedRungs(
  { db, organizationId }: Scope,
  named: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, RungRef>> {
  const ids = [...new Set(named.flatMap((id) => id ?? []))];
  if (ids.length === 0) return new Map();
  const rungs = await rowsOf(
    db,
    build
      .selectFrom("rungs as r")
      .innerJoin("ladder_versions as v", (join) =>
        join
          .onRef("v.organization_id", "=", "r.organization_id")
          .onRef("v.id", "=", "r.version_id"),
      )
      .select(["r.id", "r.name", "r.level"])
      .where("r.organization_id", "=", organizationId)
      .where("r.id", "=", anyOf(ids))
      .where("v.published_at", "is not", null),
  );
  if (rungs.length < ids.length) throw new Problem("notFound");
  return new Map(rungs.map((rung) => [rung.id, rung]));
}
