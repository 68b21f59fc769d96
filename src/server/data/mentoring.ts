import { todayIn } from "@/domain/account/today";
import { groupBy } from "@/domain/group-by";
import type { Mentoring, MentorshipView } from "@/domain/mentorship/mentorship";
import { mentorshipAbilities } from "@/server/policy/mentorship";
import { stateOf } from "./mentorship-access";
import {
  type MentorGoalRow,
  type MentorshipRow,
  openMentorships,
  readableGoalsOf,
} from "./mentorships";
import type { Scope } from "./scope";

/** The viewer's mentors, mentees and requests, in two statements. */
export async function readMentoring(scope: Scope): Promise<Mentoring> {
  const rows = await openMentorships(scope);
  const menteeIds = [...new Set(rows.map(({ mentee_id }) => mentee_id))];
  const goals = groupBy(await readableGoalsOf(scope, menteeIds), ({ ownerId }) => ownerId);
  const views = rows.flatMap((row) => viewOf(scope, row, goals.get(row.mentee_id) ?? []) ?? []);
  const active = views.filter(({ state }) => state === "active");
  const requests = views.filter(({ state }) => state === "asked");
  return {
    mentors: active.filter(({ viewerIs }) => viewerIs === "mentee"),
    mentees: active.filter(({ viewerIs }) => viewerIs === "mentor"),
    requestsIn: requests.filter(({ askedByViewer }) => !askedByViewer),
    requestsOut: requests.filter(({ askedByViewer }) => askedByViewer),
  };
}

function viewOf(
  { viewer, at }: Scope,
  row: MentorshipRow,
  menteesGoals: readonly MentorGoalRow[],
): MentorshipView | null {
  const today = todayIn(row.mentee_time_zone ?? "UTC", at);
  const state = stateOf(row, today);
  if (state === "ended") return null;
  const isMentor = row.mentor_id === viewer.memberId;
  const askedByViewer = row.asked_by_id === viewer.memberId;
  const abilities = mentorshipAbilities({
    isMentor,
    isMentee: !isMentor,
    askedByViewer,
    state,
    // What can be reconsidered is offered by the message of the answer alone.
    isJustResponded: false,
  });
  const goals = menteesGoals.map(({ id, statement, targetDate }) => ({
    id,
    statement,
    targetDate,
  }));
  const { rung_id, rung_name, rung_level, since } = row;
  return {
    id: row.id,
    other: {
      id: row.other_id,
      name: row.other_name,
      currentRung:
        rung_id !== null && rung_name !== null && rung_level !== null && since !== null
          ? { id: rung_id, name: rung_name, level: rung_level, since }
          : null,
    },
    viewerIs: isMentor ? "mentor" : "mentee",
    state,
    askedByViewer,
    note: row.note,
    askedAt: row.asked_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    endsOn: row.ends_on,
    limitedTo: row.limited ? goals.filter(({ id }) => row.goal_ids.includes(id)) : null,
    goals: isMentor ? goals : [],
    can: {
      accept: abilities.has("accept"),
      end: abilities.has("end"),
      limit: abilities.has("limit"),
    },
  };
}
