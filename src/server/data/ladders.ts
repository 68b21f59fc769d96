import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Expectation, Ladder, LadderWithExpectations } from "@/domain/ladder/ladder";
import type { LadderSketch } from "@/domain/ladder/sketch";
import { arrayOf, build, type Placeholders, prepared, rowsOf } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";

const selectPublished = prepared(({ organizationId }: Placeholders<{ organizationId: string }>) => {
  const latest = build
    .selectFrom("ladders as l")
    .innerJoin("ladder_versions as v", (join) =>
      join.onRef("v.organization_id", "=", "l.organization_id").onRef("v.ladder_id", "=", "l.id"),
    )
    .select(["l.id as ladder_id", "l.name as ladder_name", "v.id as version_id"])
    .where("l.organization_id", "=", organizationId)
    .where("v.published_at", "is not", null)
    .orderBy("l.created_at")
    .orderBy("l.id")
    .orderBy("v.number", "desc")
    .limit(sql.lit(1));
  return build
    .selectFrom(latest.as("v"))
    .innerJoin("rungs as r", "r.version_id", "v.version_id")
    .select(({ selectFrom }) => [
      "v.ladder_id",
      "v.ladder_name",
      "v.version_id",
      "r.id",
      "r.name",
      "r.summary",
      "r.track",
      "r.level",
      "r.typical_months",
      arrayOf(
        selectFrom("rung_edges as e")
          .select("e.to_id")
          .whereRef("e.organization_id", "=", "r.organization_id")
          .whereRef("e.version_id", "=", "r.version_id")
          .whereRef("e.from_id", "=", "r.id"),
      ).as("leads_to"),
    ])
    .where("r.organization_id", "=", organizationId)
    .orderBy("r.level")
    .orderBy("r.track")
    .orderBy("r.name");
});

/**
 * The latest published version of the organization's first ladder in one statement, with its rungs from the lowest up.
 */
export async function publishedLadder({ db, organizationId }: Scope): Promise<Ladder | null> {
  const rows = await rowsOf(db, selectPublished({ organizationId }));
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.ladder_id,
    versionId: first.version_id,
    name: first.ladder_name,
    rungs: rows.map(({ id, name, summary, track, level, typical_months }) => ({
      id,
      name,
      summary,
      track,
      level,
      typicalMonths: typical_months,
    })),
    edges: rows.flatMap(({ id, leads_to }) => leads_to.map((toId) => ({ fromId: id, toId }))),
  };
}

/** The expectations of every rung of a version, in the order of the competencies. */
export async function expectationsOf(
  { db, organizationId }: Scope,
  versionId: string,
): Promise<Expectation[]> {
  const expectations = build
    .selectFrom("rungs as r")
    .innerJoin("expectations as e", (join) =>
      join.onRef("e.organization_id", "=", "r.organization_id").onRef("e.rung_id", "=", "r.id"),
    )
    .innerJoin("competencies as c", (join) =>
      join
        .onRef("c.organization_id", "=", "e.organization_id")
        .onRef("c.id", "=", "e.competency_id"),
    )
    .select(["e.id", "e.rung_id as rungId", "c.name as competency", "e.text"])
    .where("r.organization_id", "=", organizationId)
    .where("r.version_id", "=", versionId)
    .orderBy("r.level")
    .orderBy("r.track")
    .orderBy("r.name")
    .orderBy("c.id");
  return rowsOf(db, expectations);
}

/** The published ladder with its expectations, in three statements. */
export async function readLadder(scope: Scope): Promise<LadderWithExpectations | null> {
  const ladder = await publishedLadder(scope);
  if (!ladder) return null;
  const expectations = await expectationsOf(scope, ladder.versionId);
  const competencies = await scope.db.competency.findMany({
    where: { organizationId: scope.organizationId },
    select: { name: true },
    orderBy: { id: "asc" },
  });
  const expectedIds = new Set(expectations.map(({ competency }) => competency));
  return {
    ...ladder,
    competencies: competencies.map(({ name }) => name).filter((name) => expectedIds.has(name)),
    expectations,
  };
}

/** A rung of any published version, for positions and plans. */
export async function findRung({ db, organizationId }: Scope, rungId: string) {
  return db.rung.findFirst({
    where: { organizationId, id: rungId, version: { publishedAt: { not: null } } },
    select: { id: true, name: true, level: true },
  });
}

/** Writes a ladder and publishes its first version; returns the ids of the rungs by name. */
export async function writeLadder(
  { db, organizationId, at }: Pick<Scope, "db" | "organizationId" | "at">,
  sketch: LadderSketch,
): Promise<Map<string, string>> {
  const ladder = await db.ladder.create({
    data: { organizationId, name: sketch.name, createdAt: at },
    select: { id: true },
  });
  const version = await db.ladderVersion.create({
    data: { organizationId, ladderId: ladder.id, number: 1, publishedAt: at },
    select: { id: true },
  });
  await db.competency.createMany({
    data: sketch.competencies.map((name) => ({ organizationId, name })),
    skipDuplicates: true,
  });
  const competencies = await db.competency.findMany({
    where: { organizationId, name: { in: [...sketch.competencies] } },
    select: { id: true, name: true },
  });
  const competencyIds = new Map(competencies.map(({ id, name }) => [name, id]));

  const rungIds = new Map(sketch.rungs.map(({ name }) => [name, randomUUID() as string]));
  const idOf = (name: string, ids: ReadonlyMap<string, string>) => {
    const id = ids.get(name);
    if (!id) throw new Error(`The ladder names “${name}” without describing it.`);
    return id;
  };
  await db.rung.createMany({
    data: sketch.rungs.map(({ expectations: _, ...rung }) => ({
      ...rung,
      organizationId,
      versionId: version.id,
      id: idOf(rung.name, rungIds),
    })),
  });
  await db.rungEdge.createMany({
    data: sketch.edges.map(([from, to]) => ({
      organizationId,
      versionId: version.id,
      fromId: idOf(from, rungIds),
      toId: idOf(to, rungIds),
    })),
  });
  await db.expectation.createMany({
    data: sketch.rungs.flatMap(({ name, expectations }) =>
      Object.entries(expectations).map(([competency, text]) => ({
        organizationId,
        rungId: idOf(name, rungIds),
        competencyId: idOf(competency, competencyIds),
        text,
      })),
    ),
  });
  return rungIds;
}
