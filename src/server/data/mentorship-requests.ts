import { sql } from "kysely";
import type { Overview } from "@/domain/goal/overview";
import { build, rowsOf } from "@/server/infra/typed-sql";
import { rungRef } from "./goal-row";
import { isOpenPositionOfOther, isRungOfPosition } from "./joins";
import type { Scope } from "./scope";
import { readableMentorships } from "./visibility";

type Request = Overview["waiting"]["mentorships"][number];

/** The mentorships that wait for the viewer's response, the longest wait first, in one statement. */
export async function mentorshipRequests({
  db,
  organizationId,
  viewer,
}: Scope): Promise<Request[]> {
  const requests = build
    .selectFrom("mentorships as ms")
    .innerJoin("members as other", (join) =>
      join
        .onRef("other.organization_id", "=", "ms.organization_id")
        .onRef("other.id", "=", "ms.asked_by_id"),
    )
    .leftJoin("positions as p", isOpenPositionOfOther)
    .leftJoin("rungs as r", isRungOfPosition)
    .select((eb) => [
      "ms.id as mentorshipId",
      "other.name",
      "ms.note",
      "ms.asked_at as askedAt",
      eb
        .case()
        .when("ms.mentor_id", "=", eb.ref("other.id"))
        .then(sql.lit("mentor" as const))
        .else(sql.lit("mentee" as const))
        .end()
        .as("as"),
      "r.id as rungId",
      "r.name as rungName",
      "r.level as rungLevel",
    ])
    .where("ms.organization_id", "=", organizationId)
    .where("other.deactivated_at", "is", null)
    .where(readableMentorships(viewer.memberId))
    .where("ms.asked_by_id", "<>", viewer.memberId)
    .where("ms.accepted_at", "is", null)
    .where("ms.ended_at", "is", null)
    .orderBy("ms.asked_at")
    .orderBy("ms.id");
  const rows = await rowsOf(db, requests);
  return rows.map(({ rungId, rungName, rungLevel, askedAt, ...row }) => ({
    ...row,
    rung: rungRef({ rungId, rungName, rungLevel }),
    askedAt: askedAt.toISOString(),
  }));
}
