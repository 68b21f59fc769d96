import { invitationDays } from "@/domain/limits";
import { activityRow, type Rows } from "@/server/testing/bulk";
import type { Calendar } from "./calendar";
import { seedId } from "./ids";
import type { MentorshipSketch, OrganizationSketch, PersonSketch } from "./sketches";

export type Naming = {
  organizationId: string;
  calendar: Calendar;
  member: (key: string) => string;
  goal: (key: string) => string;
  node: (goalKey: string, title: string) => string;
  /** Throws where the ladder has no such rung. */
  rung: (name: string) => string;
};

type Users = ReadonlyMap<string, { id: string | null; email: string }>;

/** Adds the people with their managers, consents, positions and mentorships. */
export function addPeople(
  rows: Rows,
  sketch: OrganizationSketch,
  naming: Naming,
  users: Users,
): void {
  for (const person of sketch.people) {
    addMember(rows, person, sketch.created, naming, users);
    addPositions(rows, person, naming);
  }
  for (const mentorship of sketch.mentorships) addMentorship(rows, mentorship, naming);
  addMoves(rows, sketch, naming);
}

function addMember(
  rows: Rows,
  person: PersonSketch,
  created: OrganizationSketch["created"],
  { organizationId, calendar: { moment }, ...ids }: Naming,
  users: Users,
): void {
  const user = users.get(person.key);
  const hasJoined = person.invitedOn === undefined;
  rows.member.push({
    organizationId,
    id: ids.member(person.key),
    userId: user?.id ?? null,
    name: person.name,
    email: user?.email ?? "",
    role: person.role ?? "member",
    managerId: person.manager ? ids.member(person.manager) : null,
    createdAt: moment(person.invitedOn ?? created),
    joinedAt: hasJoined ? moment(created) : null,
    deactivatedAt: person.deactivatedOn ? moment(person.deactivatedOn) : null,
  });
  if (person.invitedBy && person.invitedOn)
    rows.invitation.push({
      organizationId,
      memberId: ids.member(person.key),
      invitedById: ids.member(person.invitedBy),
      createdAt: moment(person.invitedOn),
      expiresAt: new Date(moment(person.invitedOn).getTime() + invitationDays * 86_400_000),
    });
  for (const manager of person.consentsTo ?? [])
    rows.managerConsent.push({
      organizationId,
      memberId: ids.member(person.key),
      managerId: ids.member(manager),
      givenAt: moment(created),
    });
}

function addPositions(
  rows: Rows,
  person: PersonSketch,
  { organizationId, calendar: { day, moment }, ...ids }: Naming,
): void {
  for (const [index, [rung, from, decidedBy]] of (person.rungs ?? []).entries()) {
    const next = person.rungs?.[index + 1];
    rows.position.push({
      organizationId,
      memberId: ids.member(person.key),
      rungId: ids.rung(rung),
      startedOn: day(from),
      endedOn: next ? day(next[1]) : null,
      decidedById: decidedBy ? ids.member(decidedBy) : null,
      recordedAt: moment(from),
    });
  }
}

function addMentorship(
  rows: Rows,
  mentorship: MentorshipSketch,
  { organizationId, calendar: { moment }, ...ids }: Naming,
): void {
  const { mentor, mentee, askedBy, note, askedAt, accepted, ended, limitedTo } = mentorship;
  const id = seedId(`${organizationId}/${mentor}/${mentee}/${askedAt}`);
  rows.mentorship.push({
    organizationId,
    id,
    mentorId: ids.member(mentor),
    menteeId: ids.member(mentee),
    askedById: ids.member(askedBy),
    note,
    askedAt: moment(askedAt),
    acceptedAt: accepted ? moment(accepted) : null,
    endedAt: ended ? moment(ended) : null,
    limitedToGoals: limitedTo !== undefined,
  });
  for (const goal of limitedTo ?? [])
    rows.mentorshipGoal.push({ organizationId, mentorshipId: id, goalId: ids.goal(goal) });
  rows.activity.push(
    activityRow(
      { organizationId, actorId: ids.member(askedBy), createdAt: moment(askedAt) },
      {
        kind: "mentorship.asked",
        subjectId: ids.member(askedBy === mentor ? mentee : mentor),
        detail: { mentorshipId: id },
      },
    ),
  );
}

function addMoves(
  rows: Rows,
  { people, moves }: OrganizationSketch,
  { organizationId, calendar: { moment }, ...ids }: Naming,
): void {
  const managers = new Map(people.map(({ key, manager }) => [key, manager]));
  for (const { member, by, at } of moves) {
    const manager = managers.get(member);
    rows.activity.push(
      activityRow(
        { organizationId, actorId: ids.member(by), createdAt: moment(at) },
        {
          kind: "member.managerChanged",
          subjectId: ids.member(member),
          detail: { managerId: manager ? ids.member(manager) : null },
        },
      ),
    );
  }
}
