import { Problem } from "@/domain/problem";
import { todayIn } from "@/server/infra/clock";
import { type MentorshipAct, mentorshipAbilities } from "@/server/policy/mentorship";
import type { Scope } from "./scope";
import { asDay } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";

const ms = tableAs("Mentorship", "ms");
const mentee = tableAs("Member", "mentee");
const u = outerTableAs("User", "u");

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this mentorship; made by `openMentorship` alone. */
export type MentorshipAccess<Act extends MentorshipAct = MentorshipAct> = {
  readonly [granted]: Act;
  mentorshipId: string;
  mentorId: string;
  menteeId: string;
  state: "asked" | "active" | "ended";
  abilities: ReadonlySet<MentorshipAct>;
  /** The mentee's wall calendar, in which a mentorship ends. */
  today: string;
};

/** The gate to a mentorship: to anybody but its two people it does not exist. */
export async function openMentorship<Act extends MentorshipAct>(
  scope: Scope,
  mentorshipId: string,
  act: Act,
): Promise<MentorshipAccess<Act>> {
  const viewerId = scope.viewer.memberId;
  const query = select({
    mentorId: ms.mentorId,
    menteeId: ms.menteeId,
    askedById: ms.askedById,
    acceptedAt: ms.acceptedAt,
    endedAt: ms.endedAt,
    endsOn: asDay(ms.endsOn),
    menteeTimeZone: u.timeZone,
  })`
    FROM ${ms.table}
    JOIN ${mentee.table} ON ${mentee.organizationId} = ${ms.organizationId} AND ${mentee.id} = ${ms.menteeId}
    LEFT JOIN ${u.table} ON ${u.id} = ${mentee.userId}
    WHERE ${ms.organizationId} = ${scope.organizationId}::uuid AND ${ms.id} = ${mentorshipId}::uuid
    FOR NO KEY UPDATE OF ms`;
  const [row] = await rowsOf(scope.db, query);
  if (!row) throw new Problem("notFound");
  const today = todayIn(row.menteeTimeZone ?? "UTC", scope.at);
  const state = stateOf(row, today);
  const abilities = mentorshipAbilities({
    isMentor: row.mentorId === viewerId,
    isMentee: row.menteeId === viewerId,
    askedByViewer: row.askedById === viewerId,
    state,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  return {
    [granted]: act,
    mentorshipId,
    mentorId: row.mentorId,
    menteeId: row.menteeId,
    state,
    abilities,
    today,
  };
}

/** Past its last day a mentorship is over, whether or not anybody has said so. */
export function stateOf(
  row: { acceptedAt: Date | null; endedAt: Date | null; endsOn: string | null },
  today: string,
): "asked" | "active" | "ended" {
  if (row.endedAt !== null || (row.endsOn !== null && row.endsOn < today)) return "ended";
  return row.acceptedAt ? "active" : "asked";
}
