import type { Person } from "@/domain/member/member";
import type { DatedRung, RungChangeEffect } from "@/domain/position/change-rung";
import { toDay } from "./dates";
import type { MemberAccess } from "./member-access";
import type { Scope } from "./scope";

export type PositionRow = DatedRung & {
  memberId: string;
  rung: { id: string; name: string; level: number };
  decidedBy: Person | null;
};

type Row = {
  id: string;
  member_id: string;
  rung_id: string;
  rung_name: string;
  rung_level: number;
  started_on: string;
  ended_on: string | null;
  decider_id: string | null;
  decider_name: string | null;
};

/** Every dated stand of these members, the newest first, in one statement. */
export async function positionsOf(
  { db, organizationId }: Scope,
  memberIds: readonly string[],
): Promise<PositionRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.member_id, r.id AS rung_id, r.name AS rung_name, r.level AS rung_level,
      p.started_on::text, p.ended_on::text, d.id AS decider_id, d.name AS decider_name
    FROM positions p
    JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
    LEFT JOIN members d ON d.organization_id = p.organization_id AND d.id = p.decided_by_id
    WHERE p.organization_id = ${organizationId}::uuid AND p.member_id = ANY (${memberIds}::uuid[])
    ORDER BY p.started_on DESC, p.ended_on DESC NULLS FIRST`;
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    rungId: row.rung_id,
    rung: { id: row.rung_id, name: row.rung_name, level: row.rung_level },
    startedOn: row.started_on,
    endedOn: row.ended_on,
    decidedBy:
      row.decider_id && row.decider_name !== null
        ? { id: row.decider_id, name: row.decider_name }
        : null,
  }));
}

/** Two decisions about one member take turns. */
export async function lockPositions(
  { db, organizationId }: Scope,
  { memberId }: MemberAccess<"changeRung">,
) {
  await db.$queryRaw`
    SELECT id FROM members
    WHERE organization_id = ${organizationId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
}

/** Writes what `changeRung` decided. */
export async function recordRungChange(
  { db, organizationId, viewer, at }: Scope,
  { memberId }: MemberAccess<"changeRung">,
  change: { rungId: string; startedOn: string },
  effect: RungChangeEffect,
): Promise<void> {
  const decided = { decidedById: viewer.memberId, recordedAt: at };
  const key = (id: string) => ({ organizationId_id: { organizationId, id } });
  switch (effect.kind) {
    case "none":
      return;
    case "begin": {
      const startedOn = toDay(change.startedOn);
      if (effect.closes)
        await db.position.update({ where: key(effect.closes), data: { endedOn: startedOn } });
      await db.position.create({
        data: { ...decided, organizationId, memberId, rungId: change.rungId, startedOn },
      });
      return;
    }
    case "correct":
      await db.position.update({
        where: key(effect.position),
        data: { ...decided, rungId: change.rungId },
      });
      return;
    case "reopen":
      await db.position.delete({ where: key(effect.removes) });
      await db.position.update({ where: key(effect.position), data: { endedOn: null } });
  }
}
