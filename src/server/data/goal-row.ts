import type { Climb, NodeRow } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";

/** A goal's own row with the names it points to, as every statement that reads one selects it. */

export type GoalRow = {
  id: string;
  ownerId: string;
  ownerName: string;
  intent: string;
  statement: string;
  targetDate: string;
  order: NodeRow["order"];
  audiences: Climb["goal"]["audiences"];
  version: number;
  createdAt: Date;
  rungId: string | null;
  rungName: string | null;
  rungLevel: number | null;
};

/** On the aliases `g` (goals), `o` (members: the owner) and `gr` (rungs: the target's). */
export const goalColumns = Prisma.sql`
  g.id, g.owner_id AS "ownerId", o.name AS "ownerName", g.intent, g.statement,
  g.target_date::text AS "targetDate", g.child_order::text AS "order",
  g.audiences::text[] AS audiences, g.version, g.created_at AS "createdAt",
  gr.id AS "rungId", gr.name AS "rungName", gr.level AS "rungLevel"`;

export const goalTables = Prisma.sql`
  goals g
  JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
  LEFT JOIN rungs gr ON gr.organization_id = g.organization_id AND gr.id = g.target_rung_id`;

type RungColumns = { rungId: string | null; rungName: string | null; rungLevel: number | null };

export function rungRef({ rungId, rungName, rungLevel }: RungColumns): NodeRow["rung"] {
  if (rungId === null || rungName === null || rungLevel === null) return null;
  return { id: rungId, name: rungName, level: rungLevel };
}
