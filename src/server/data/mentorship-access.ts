import { Problem } from "@/domain/problem";
import { todayIn } from "@/server/infra/clock";
import { type MentorshipAct, mentorshipAbilities } from "@/server/policy/mentorship";
import type { Scope } from "./scope";

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

type Row = {
  mentor_id: string;
  mentee_id: string;
  asked_by_id: string;
  accepted: boolean;
  ended: boolean;
  ends_on: string | null;
  mentee_time_zone: string | null;
};

/** The gate to a mentorship: to anybody but its two people it does not exist. */
export async function openMentorship<Act extends MentorshipAct>(
  scope: Scope,
  mentorshipId: string,
  act: Act,
): Promise<MentorshipAccess<Act>> {
  const viewerId = scope.viewer.memberId;
  const [row] = await scope.db.$queryRaw<Row[]>`
    SELECT ms.mentor_id, ms.mentee_id, ms.asked_by_id, ms.accepted_at IS NOT NULL AS accepted,
      ms.ended_at IS NOT NULL AS ended, ms.ends_on::text, u.time_zone AS mentee_time_zone
    FROM mentorships ms
    JOIN members mentee ON mentee.organization_id = ms.organization_id AND mentee.id = ms.mentee_id
    LEFT JOIN users u ON u.id = mentee.user_id
    WHERE ms.organization_id = ${scope.organizationId}::uuid AND ms.id = ${mentorshipId}::uuid
    FOR NO KEY UPDATE OF ms`;
  if (!row) throw new Problem("notFound");
  const today = todayIn(row.mentee_time_zone ?? "UTC", scope.at);
  const state = stateOf(row, today);
  const abilities = mentorshipAbilities({
    isMentor: row.mentor_id === viewerId,
    isMentee: row.mentee_id === viewerId,
    askedByViewer: row.asked_by_id === viewerId,
    state,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  return {
    [granted]: act,
    mentorshipId,
    mentorId: row.mentor_id,
    menteeId: row.mentee_id,
    state,
    abilities,
    today,
  };
}

/** Past its last day a mentorship is over, whether or not anybody has said so. */
export function stateOf(
  row: { accepted: boolean; ended: boolean; ends_on: string | null },
  today: string,
): "asked" | "active" | "ended" {
  if (row.ended || (row.ends_on !== null && row.ends_on < today)) return "ended";
  return row.accepted ? "active" : "asked";
}
