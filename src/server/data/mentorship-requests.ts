import type { Overview } from "@/domain/goal/overview";
import { rungRef } from "./goal-row";
import type { Scope } from "./scope";
import { outerTableAs, tableAs } from "./sql/table";

const ms = tableAs("Mentorship", "ms");
const other = tableAs("Member", "other");
const p = outerTableAs("Position", "p");
const r = outerTableAs("Rung", "r");

type Request = Overview["waiting"]["mentorships"][number];
type Row = Omit<Request, "rung" | "askedAt"> & {
  rungId: string | null;
  rungName: string | null;
  rungLevel: number | null;
  askedAt: Date;
};

/** Mentorships that wait for the viewer's yes or no, the longest wait first. One statement. */
export async function mentorshipRequests({
  db,
  organizationId,
  viewer,
}: Scope): Promise<Request[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${ms.id} AS "mentorshipId", ${other.name}, ${ms.note}, ${ms.askedAt} AS "askedAt",
      CASE WHEN ${ms.mentorId} = ${other.id} THEN 'mentor' ELSE 'mentee' END AS as,
      ${r.id} AS "rungId", ${r.name} AS "rungName", ${r.level} AS "rungLevel"
    FROM ${ms.table}
    JOIN ${other.table} ON ${other.organizationId} = ${ms.organizationId} AND ${other.id} = ${ms.askedById}
      AND ${other.deactivatedAt} IS NULL
    LEFT JOIN ${p.table} ON ${p.organizationId} = ${other.organizationId} AND ${p.memberId} = ${other.id}
      AND ${p.endedOn} IS NULL
    LEFT JOIN ${r.table} ON ${r.organizationId} = ${p.organizationId} AND ${r.id} = ${p.rungId}
    WHERE ${ms.organizationId} = ${organizationId}::uuid
      AND (${ms.mentorId} = ${viewer.memberId}::uuid OR ${ms.menteeId} = ${viewer.memberId}::uuid)
      AND ${ms.askedById} <> ${viewer.memberId}::uuid
      AND ${ms.acceptedAt} IS NULL AND ${ms.endedAt} IS NULL
    ORDER BY ${ms.askedAt}, ${ms.id}`;
  return rows.map(({ rungId, rungName, rungLevel, askedAt, ...row }) => ({
    ...row,
    rung: rungRef({ rungId, rungName, rungLevel }),
    askedAt: askedAt.toISOString(),
  }));
}
