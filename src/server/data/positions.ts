import type { Person } from "@/domain/member/member";
import type { DatedRung, RungChangeEffect } from "@/domain/position/change-rung";
import { anyOf, build, type Placeholders, prepared, rowsOf } from "@/server/infra/typed-sql";
import { toDay } from "./dates";
import type { MemberAccess } from "./member-access";
import { lockMember } from "./members";
import type { Scope } from "./scope";

export type PositionRow = DatedRung & {
  memberId: string;
  rung: { id: string; name: string; level: number };
  decidedBy: Person | null;
};

const selectPositions = prepared(
  ({
    organizationId,
    memberIds,
  }: Placeholders<{ organizationId: string; memberIds: readonly string[] }>) =>
    build
      .selectFrom("positions as p")
      .innerJoin("rungs as r", (join) =>
        join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.id", "=", "p.rung_id"),
      )
      .leftJoin("members as d", (join) =>
        join
          .onRef("d.organization_id", "=", "p.organization_id")
          .onRef("d.id", "=", "p.decided_by_id"),
      )
      .select(({ cast }) => [
        "p.id",
        "p.member_id",
        "r.id as rung_id",
        "r.name as rung_name",
        "r.level as rung_level",
        cast<string>("p.started_on", "text").as("started_on"),
        cast<string | null>("p.ended_on", "text").as("ended_on"),
        "d.id as decider_id",
        "d.name as decider_name",
      ])
      .where("p.organization_id", "=", organizationId)
      .where("p.member_id", "=", anyOf(memberIds))
      .orderBy("p.started_on", "desc")
      .orderBy("p.ended_on", (order) => order.desc().nullsFirst()),
);

/** Every position of these members, the newest first, in one statement. */
export async function positionsOf(
  { db, organizationId }: Scope,
  memberIds: readonly string[],
): Promise<PositionRow[]> {
  const rows = await rowsOf(db, selectPositions({ organizationId, memberIds }));
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

/** Makes two changes of one member's positions run one after another. */
export async function lockPositions(
  { db, organizationId }: Scope,
  { memberId }: MemberAccess<"changeRung">,
) {
  await lockMember(db, organizationId, memberId);
}

/** Writes the effect that `changeRung` decided. */
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
