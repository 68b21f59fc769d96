import type { NodeRow } from "@/domain/goal/climb";
import { asDay, asText, asTexts } from "./sql/expression";
import type { RowOf } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";

/** A goal's own row with the names it points to, as every statement that reads one selects it. */

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const ou = outerTableAs("User", "ou");
const gr = outerTableAs("Rung", "gr");

/** On the aliases `g` (goals), `o` (members: the owner) and `gr` (rungs: the target's). */
export const goalColumns = {
  id: g.id,
  ownerId: g.ownerId,
  ownerName: o.name,
  intent: g.intent,
  statement: g.statement,
  targetDate: asDay(g.targetDate),
  order: asText(g.childOrder),
  audiences: asTexts(g.audiences),
  version: g.version,
  createdAt: g.createdAt,
  rungId: gr.id,
  rungName: gr.name,
  rungLevel: gr.level,
};

export type GoalRow = RowOf<typeof goalColumns>;

export const goalTables = sql`
  ${g.table}
  JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
  LEFT JOIN ${gr.table} ON ${gr.organizationId} = ${g.organizationId} AND ${gr.id} = ${g.targetRungId}`;

/** The same with the owner's time zone, which is the calendar of the plan. */
export const ownedGoalColumns = { ...goalColumns, ownerTimeZone: ou.timeZone };
export const ownedGoalTables = sql`${goalTables}
  LEFT JOIN ${ou.table} ON ${ou.id} = ${o.userId}`;

type RungColumns = Pick<GoalRow, "rungId" | "rungName" | "rungLevel">;

export function rungRef({ rungId, rungName, rungLevel }: RungColumns): NodeRow["rung"] {
  if (rungId === null || rungName === null || rungLevel === null) return null;
  return { id: rungId, name: rungName, level: rungLevel };
}
