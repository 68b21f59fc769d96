import { todayIn } from "@/domain/account/today";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { Problem } from "@/domain/problem";
import { findAvailableMember } from "@/server/data/members";
import type { MentorshipAccess } from "@/server/data/mentorship-access";
import {
  markAccepted,
  markDeclined,
  markEnded,
  markUnanswered,
  openMentorshipBetween,
  writeLimits,
  writeMentorship,
} from "@/server/data/mentorships";
import { countDone } from "@/server/data/rate-limits";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

type Ask = {
  id: string;
  otherId: string;
  as: "mentee" | "mentor";
  note: string;
  limits?: MentorshipLimits | null;
};

/** Asks for a mentorship, which either side may do. Sent twice with the same id, it asks once. */
export async function askForMentorship(scope: Scope, ask: Ask) {
  const { id, otherId } = ask;
  const viewerId = scope.viewer.memberId;
  const other = await findAvailableMember(scope, otherId);
  if (!other?.userId) throw new Problem("notFound");
  if (otherId === viewerId || (ask.as === "mentor" && ask.limits))
    throw new Problem("invalidInput");
  const [mentorId, menteeId] = ask.as === "mentor" ? [viewerId, otherId] : [otherId, viewerId];

  const existing = await openMentorshipBetween(scope, mentorId, menteeId);
  if (existing?.id === id && existing.askedById === viewerId) return { id };
  if (existing) throw new Problem("mentorshipExists");
  await countDone(scope.db, "askForMentorship", { person: scope.viewer.userId });
  if (!(await writeMentorship(scope, { id, mentorId, menteeId, note: ask.note })))
    throw new Problem("notFound");
  if (ask.limits) {
    const today = todayIn(scope.viewer.timeZone ?? "UTC", scope.at);
    await setLimits(scope, { mentorshipId: id, menteeId, today }, ask.limits);
  }
  const detail = { mentorshipId: id };
  await recordEvent(scope, { kind: "mentorship.asked", subjectId: otherId, detail });
  return { id };
}

export async function acceptMentorship(scope: Scope, access: MentorshipAccess<"accept">) {
  await markAccepted(scope, access);
  await recordEvent(scope, {
    kind: "mentorship.accepted",
    subjectId: otherOf(scope, access),
    detail: { mentorshipId: access.mentorshipId },
  });
}

/** Only the person who was asked may decline; the person who asked ends the mentorship instead. */
export async function declineMentorship(scope: Scope, access: MentorshipAccess<"accept">) {
  await markDeclined(scope, access);
  await recordEvent(scope, {
    kind: "mentorship.ended",
    subjectId: otherOf(scope, access),
    detail: { mentorshipId: access.mentorshipId, was: "asked" },
  });
}

/** Takes an answer back. Where one was declined, another may have been asked for or offered since, which then stays. */
export async function reconsiderMentorship(scope: Scope, access: MentorshipAccess<"reconsider">) {
  const { mentorshipId, mentorId, menteeId } = access;
  const existing = await openMentorshipBetween(scope, mentorId, menteeId);
  if (existing && existing.id !== mentorshipId) throw new Problem("mentorshipExists");
  await markUnanswered(scope, access);
  await recordEvent(scope, {
    kind: "mentorship.reconsidered",
    subjectId: otherOf(scope, access),
    detail: { mentorshipId },
  });
}

export async function endMentorship(scope: Scope, access: MentorshipAccess<"end">) {
  await markEnded(scope, access);
  await recordEvent(scope, {
    kind: "mentorship.ended",
    subjectId: otherOf(scope, access),
    detail: {
      mentorshipId: access.mentorshipId,
      was: access.state === "asked" ? "asked" : "active",
    },
  });
}

export async function limitMentorship(
  scope: Scope,
  access: MentorshipAccess<"limit">,
  limits: MentorshipLimits,
) {
  await setLimits(scope, access, limits);
  await recordEvent(scope, {
    kind: "mentorship.limited",
    subjectId: access.mentorId,
    detail: {
      mentorshipId: access.mentorshipId,
      goals: limits.goalIds?.length ?? null,
      endsOn: limits.endsOn,
    },
  });
}

async function setLimits(
  scope: Scope,
  { mentorshipId, menteeId, today }: { mentorshipId: string; menteeId: string; today: string },
  limits: MentorshipLimits,
) {
  if (limits.endsOn !== null && limits.endsOn < today) throw new Problem("dateInPast");
  const goalIds = limits.goalIds && [...new Set(limits.goalIds)];
  const written = await writeLimits(scope, mentorshipId, menteeId, { ...limits, goalIds });
  if (written !== (goalIds?.length ?? 0)) throw new Problem("notFound");
}

const otherOf = ({ viewer }: Scope, { mentorId, menteeId }: MentorshipAccess) =>
  viewer.memberId === mentorId ? menteeId : mentorId;
