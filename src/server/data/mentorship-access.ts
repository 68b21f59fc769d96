import { todayIn } from "@/domain/account/today";
import { Problem } from "@/domain/problem";
import { build, rowOf } from "@/server/infra/typed-sql";
import {
  type MentorshipAct,
  mentorshipAbilities,
  responseUndoableMilliseconds,
} from "@/server/policy/mentorship";
import { isMentee } from "./joins";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this mentorship, which only `openMentorship` makes. */
export type MentorshipAccess<Act extends MentorshipAct = MentorshipAct> = {
  readonly [granted]: Act;
  mentorshipId: string;
  mentorId: string;
  menteeId: string;
  state: "asked" | "active" | "ended";
  abilities: ReadonlySet<MentorshipAct>;
  /** The mentee's calendar date, by which a mentorship ends. */
  today: string;
};

/** The gate to a mentorship. For anybody but its two people it does not exist. */
export async function openMentorship<Act extends MentorshipAct>(
  scope: Scope,
  mentorshipId: string,
  act: Act,
): Promise<MentorshipAccess<Act>> {
  const viewerId = scope.viewer.memberId;
  const row = await rowOf(
    scope.db,
    build
      .selectFrom("mentorships as ms")
      .innerJoin("members as mentee", isMentee)
      .leftJoin("users as u", "u.id", "mentee.user_id")
      .select(({ cast }) => [
        "ms.mentor_id",
        "ms.mentee_id",
        "ms.asked_by_id",
        "ms.accepted_at",
        "ms.ended_at",
        "ms.declined_at",
        cast<string | null>("ms.ends_on", "text").as("ends_on"),
        "u.time_zone as mentee_time_zone",
      ])
      .where("ms.organization_id", "=", scope.organizationId)
      .where("ms.id", "=", mentorshipId)
      .forNoKeyUpdate("ms"),
  );
  if (!row) throw new Problem("notFound");
  const today = todayIn(row.mentee_time_zone ?? "UTC", scope.at);
  const state = stateOf(row, today);
  const respondedAt = state === "active" ? row.accepted_at : row.declined_at;
  const abilities = mentorshipAbilities({
    isMentor: row.mentor_id === viewerId,
    isMentee: row.mentee_id === viewerId,
    askedByViewer: row.asked_by_id === viewerId,
    state,
    isJustResponded:
      respondedAt !== null &&
      scope.at.getTime() - respondedAt.getTime() < responseUndoableMilliseconds,
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

/** The state of a mentorship. After its last day it has ended, whether or not anybody has ended it. */
export function stateOf(
  row: { accepted_at: Date | null; ended_at: Date | null; ends_on: string | null },
  today: string,
): "asked" | "active" | "ended" {
  if (row.ended_at !== null || (row.ends_on !== null && row.ends_on < today)) return "ended";
  return row.accepted_at ? "active" : "asked";
}
