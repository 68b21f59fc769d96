import { randomUUID } from "node:crypto";
import type { Expectation, Ladder, LadderWithExpectations } from "@/domain/ladder/ladder";
import type { LadderSketch } from "@/domain/ladder/sketch";
import type { Scope } from "./scope";
import { stringArray } from "./sql/expression";
import { columnsOf, rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const l = tableAs("Ladder", "l");
const v = tableAs("LadderVersion", "v");
const r = tableAs("Rung", "r");
const e = tableAs("RungEdge", "e");
const ex = tableAs("Expectation", "ex");
const c = tableAs("Competency", "c");

const ladderColumns = { ladderId: l.id, ladderName: l.name, versionId: v.id };
const rungColumns = {
  id: r.id,
  name: r.name,
  summary: r.summary,
  track: r.track,
  level: r.level,
  typicalMonths: r.typicalMonths,
  leadsTo: stringArray`ARRAY(SELECT ${e.toId} FROM ${e.table}
    WHERE ${e.organizationId} = ${r.organizationId} AND ${e.versionId} = ${r.versionId}
      AND ${e.fromId} = ${r.id})`,
};

/** The latest published version of the organization's first ladder, in one statement. Rungs from the lowest up. */
export async function publishedLadder({ db, organizationId }: Scope): Promise<Ladder | null> {
  const latest = select(ladderColumns)`
    FROM ${l.table}
    JOIN ${v.table} ON ${v.organizationId} = ${l.organizationId} AND ${v.ladderId} = ${l.id}
    WHERE ${l.organizationId} = ${organizationId}::uuid AND ${v.publishedAt} IS NOT NULL
    ORDER BY ${l.createdAt}, ${l.id}, ${v.number} DESC
    LIMIT 1`;
  const ladder = columnsOf("latest", latest);
  const query = select({ ...ladder, ...rungColumns })`
    FROM (${latest}) latest
    JOIN ${r.table} ON ${r.organizationId} = ${organizationId}::uuid
      AND ${r.versionId} = ${ladder.versionId}
    ORDER BY ${r.level}, ${r.track}, ${r.name}`;
  const rows = await rowsOf(db, query);
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.ladderId,
    versionId: first.versionId,
    name: first.ladderName,
    rungs: rows.map(({ id, name, summary, track, level, typicalMonths }) => ({
      id,
      name,
      summary,
      track,
      level,
      typicalMonths,
    })),
    edges: rows.flatMap(({ id, leadsTo }) => leadsTo.map((toId) => ({ fromId: id, toId }))),
  };
}

/** The expectations of every rung of a version, in the order of the competencies. */
export async function expectationsOf(
  { db, organizationId }: Scope,
  versionId: string,
): Promise<Expectation[]> {
  const query = select({ id: ex.id, rungId: ex.rungId, competency: c.name, text: ex.text })`
    FROM ${r.table}
    JOIN ${ex.table} ON ${ex.organizationId} = ${r.organizationId} AND ${ex.rungId} = ${r.id}
    JOIN ${c.table} ON ${c.organizationId} = ${ex.organizationId} AND ${c.id} = ${ex.competencyId}
    WHERE ${r.organizationId} = ${organizationId}::uuid AND ${r.versionId} = ${versionId}::uuid
    ORDER BY ${r.level}, ${r.track}, ${r.name}, ${c.id}`;
  return rowsOf(db, query);
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

/** A rung of any published version, for what is dated or planned on it. */
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
