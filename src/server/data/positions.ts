import type { Person } from "@/domain/member/member";
import type { DatedRung, RungChangeEffect } from "@/domain/position/change-rung";
import { toDay } from "./dates";
import type { MemberAccess } from "./member-access";
import type { Scope } from "./scope";
import { asDay } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";

const p = tableAs("Position", "p");
const r = tableAs("Rung", "r");
const d = outerTableAs("Member", "d");

export type PositionRow = DatedRung & {
  memberId: string;
  rung: { id: string; name: string; level: number };
  decidedBy: Person | null;
};

const columns = {
  id: p.id,
  memberId: p.memberId,
  rungId: r.id,
  rungName: r.name,
  rungLevel: r.level,
  startedOn: asDay(p.startedOn),
  endedOn: asDay(p.endedOn),
  deciderId: d.id,
  deciderName: d.name,
};

/** Every dated stand of these members, the newest first, in one statement. */
export async function positionsOf(
  { db, organizationId }: Scope,
  memberIds: readonly string[],
): Promise<PositionRow[]> {
  const query = select(columns)`
    FROM ${p.table}
    JOIN ${r.table} ON ${r.organizationId} = ${p.organizationId} AND ${r.id} = ${p.rungId}
    LEFT JOIN ${d.table} ON ${d.organizationId} = ${p.organizationId} AND ${d.id} = ${p.decidedById}
    WHERE ${p.organizationId} = ${organizationId}::uuid AND ${p.memberId} = ANY (${memberIds}::uuid[])
    ORDER BY ${p.startedOn} DESC, ${p.endedOn} DESC NULLS FIRST`;
  const rows = await rowsOf(db, query);
  return rows.map((row) => ({
    id: row.id,
    memberId: row.memberId,
    rungId: row.rungId,
    rung: { id: row.rungId, name: row.rungName, level: row.rungLevel },
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    decidedBy:
      row.deciderId && row.deciderName !== null
        ? { id: row.deciderId, name: row.deciderName }
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
