import type { Overview } from "@/domain/goal/overview";
import { rungRef } from "./goal-row";
import type { Scope } from "./scope";

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
    SELECT ms.id AS "mentorshipId", other.name, ms.note, ms.asked_at AS "askedAt",
      CASE WHEN ms.mentor_id = other.id THEN 'mentor' ELSE 'mentee' END AS as,
      r.id AS "rungId", r.name AS "rungName", r.level AS "rungLevel"
    FROM mentorships ms
    JOIN members other ON other.organization_id = ms.organization_id AND other.id = ms.asked_by_id
      AND other.deactivated_at IS NULL
    LEFT JOIN positions p ON p.organization_id = other.organization_id AND p.member_id = other.id
      AND p.ended_on IS NULL
    LEFT JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
    WHERE ms.organization_id = ${organizationId}::uuid
      AND (ms.mentor_id = ${viewer.memberId}::uuid OR ms.mentee_id = ${viewer.memberId}::uuid)
      AND ms.asked_by_id <> ${viewer.memberId}::uuid
      AND ms.accepted_at IS NULL AND ms.ended_at IS NULL
    ORDER BY ms.asked_at, ms.id`;
  return rows.map(({ rungId, rungName, rungLevel, askedAt, ...row }) => ({
    ...row,
    rung: rungRef({ rungId, rungName, rungLevel }),
    askedAt: askedAt.toISOString(),
  }));
}
