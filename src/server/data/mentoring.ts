import { groupBy } from "@/domain/group-by";
import type { Mentoring, MentorshipView } from "@/domain/mentorship/mentorship";
import { todayIn } from "@/server/infra/clock";
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
  const menteeIds = [...new Set(rows.map(({ menteeId }) => menteeId))];
  const goals = groupBy(await readableGoalsOf(scope, menteeIds), ({ ownerId }) => ownerId);
  const views = rows.flatMap((row) => viewOf(scope, row, goals.get(row.menteeId) ?? []) ?? []);
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
  const today = todayIn(row.menteeTimeZone ?? "UTC", at);
  const state = stateOf(row, today);
  if (state === "ended") return null;
  const isMentor = row.mentorId === viewer.memberId;
  const askedByViewer = row.askedById === viewer.memberId;
  const abilities = mentorshipAbilities({ isMentor, isMentee: !isMentor, askedByViewer, state });
  const goals = menteesGoals.map(({ id, statement, targetDate }) => ({
    id,
    statement,
    targetDate,
  }));
  const { rungId, rungName, rungLevel, since } = row;
  return {
    id: row.id,
    other: {
      id: row.otherId,
      name: row.otherName,
      currentRung:
        rungId !== null && rungName !== null && rungLevel !== null && since !== null
          ? { id: rungId, name: rungName, level: rungLevel, since }
          : null,
    },
    viewerIs: isMentor ? "mentor" : "mentee",
    state,
    askedByViewer,
    note: row.note,
    askedAt: row.askedAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    endsOn: row.endsOn,
    limitedTo: row.limited ? goals.filter(({ id }) => row.goalIds.includes(id)) : null,
    goals: isMentor ? goals : [],
    can: {
      accept: abilities.has("accept"),
      end: abilities.has("end"),
      limit: abilities.has("limit"),
    },
  };
}
