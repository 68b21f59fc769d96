import type { Overview } from "@/domain/goal/overview";
import { rungRef } from "./goal-row";
import type { Scope } from "./scope";
import { bool } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";

const ms = tableAs("Mentorship", "ms");
const other = tableAs("Member", "other");
const p = outerTableAs("Position", "p");
const r = outerTableAs("Rung", "r");

type Request = Overview["waiting"]["mentorships"][number];
const columns = {
  mentorshipId: ms.id,
  name: other.name,
  note: ms.note,
  askedAt: ms.askedAt,
  requestedByMentor: bool`${ms.mentorId} = ${other.id}`,
  rungId: r.id,
  rungName: r.name,
  rungLevel: r.level,
};

/** Mentorships that wait for the viewer's yes or no, the longest wait first. One statement. */
export async function mentorshipRequests({
  db,
  organizationId,
  viewer,
}: Scope): Promise<Request[]> {
  const query = select(columns)`
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
  const rows = await rowsOf(db, query);
  return rows.map(({ rungId, rungName, rungLevel, askedAt, requestedByMentor, ...row }) => ({
    ...row,
    as: requestedByMentor ? "mentor" : "mentee",
    rung: rungRef({ rungId, rungName, rungLevel }),
    askedAt: askedAt.toISOString(),
  }));
}
