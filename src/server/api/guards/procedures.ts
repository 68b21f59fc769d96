import type { Access } from "../trpc";

/** The kinds of things whose ids a procedure can take. */
export type Resource =
  | "organization"
  | "member"
  | "manager"
  | "mentorship"
  | "invitation"
  | "ladder"
  | "rung"
  | "goal"
  | "deletedGoal"
  | "milestone"
  | "step"
  | "deletedNode"
  | "change"
  | "thread"
  | "session";

/**
 * Every procedure, with the access that it must declare and what each id in its input stands for. The guard tests
 * compare the router with this table; a procedure that is missing here makes them fail.
 */
export type Row = {
  access: Access;
  /** The ids, by path in the input. `new …` is an id that the client chooses for something that the procedure makes. */
  ids?: Readonly<Record<string, Resource | `new ${Resource}`>>;
  /** Values that cannot be derived from the types of the input. */
  given?: Readonly<Record<string, unknown>>;
};

const session: Access = { resource: "session" };
const organization = (act: "read" | "manage"): Access => ({ resource: "organization", act });
const goal = (act: "read" | "comment" | "edit"): Access => ({ resource: "goal", act });
const member = (act: "read" | "changeRung" | "manage"): Access => ({ resource: "member", act });
const invitation = (act: "make" | "manage"): Access => ({ resource: "invitation", act });
const mentorship = (act: "accept" | "reconsider" | "end" | "limit"): Access => ({
  resource: "mentorship",
  act,
});

/** Whoever names somebody else here is refused before anything is looked up (commands/made-by.test.ts). */
const madeByNobody = { madeBy: undefined };
const goalId = { goalId: "goal" } as const;
const milestone = { ...goalId, nodeId: "milestone" } as const;
const thread = { ...goalId, threadId: "thread" } as const;
const memberId = { memberId: "member" } as const;
const mentorshipId = { mentorshipId: "mentorship" } as const;
const unknownToken = { token: "a-token-that-nobody-was-ever-sent-in-a-link" };

export const procedures: Readonly<Record<string, Row>> = {
  "account.me": { access: session },
  "account.profile": { access: session },
  "account.updateProfile": { access: session, given: { timeZone: "Europe/Paris", locale: null } },
  "account.reportTimeZone": { access: session, given: { timeZone: "Europe/Paris" } },
  "account.sessions": { access: session },
  "account.revokeSession": { access: session, ids: { sessionId: "session" } },
  "account.signOutEverywhere": { access: session },

  "organization.mine": { access: session },
  "organization.create": {
    access: session,
    ids: { id: "new organization" },
    given: { slug: null },
  },
  "organization.shell": { access: organization("read") },
  "organization.settings": { access: organization("manage") },
  "organization.rename": { access: organization("manage") },
  "organization.chooseLanguage": { access: organization("manage"), given: { locale: null } },

  "invitation.preview": { access: { resource: "public" }, given: unknownToken },
  "invitation.accept": { access: session, ids: { managerId: "manager" }, given: unknownToken },
  "invitation.resend": { access: invitation("manage"), ids: { invitationId: "invitation" } },
  "invitation.revoke": { access: invitation("manage"), ids: { invitationId: "invitation" } },

  "member.list": { access: organization("read") },
  "member.overview": { access: organization("manage") },
  "member.page": { access: member("read"), ids: memberId },
  "member.invite": {
    access: invitation("make"),
    ids: { invitationId: "new invitation", managerId: "manager", "reportIds[]": "member" },
  },
  "member.setRole": { access: member("manage"), ids: memberId },
  "member.setManager": { access: member("manage"), ids: { ...memberId, managerId: "manager" } },
  "member.changeRung": { access: member("changeRung"), ids: { ...memberId, rungId: "rung" } },
  "member.deactivate": { access: member("manage"), ids: memberId },
  "member.reactivate": { access: member("manage"), ids: memberId },

  "consent.give": { access: organization("read"), ids: { managerId: "manager" } },
  "consent.withdraw": { access: organization("read"), ids: { managerId: "manager" } },

  "mentorship.overview": { access: organization("read") },
  "mentorship.ask": {
    access: organization("read"),
    ids: { id: "new mentorship", otherId: "member", "limits.goalIds[]": "goal" },
    given: { "limits.endsOn": "2099-01-01" },
  },
  "mentorship.accept": { access: mentorship("accept"), ids: mentorshipId },
  "mentorship.decline": { access: mentorship("accept"), ids: mentorshipId },
  "mentorship.reconsider": { access: mentorship("reconsider"), ids: mentorshipId },
  "mentorship.end": { access: mentorship("end"), ids: mentorshipId },
  "mentorship.limit": {
    access: mentorship("limit"),
    ids: { ...mentorshipId, "goalIds[]": "goal" },
    given: { endsOn: "2099-01-01" },
  },

  "ladder.current": { access: organization("read") },
  "ladder.mine": { access: organization("read") },
  "team.overview": { access: organization("read"), ids: { "cursor.id": "member" } },

  "today.overview": { access: organization("read") },

  "goal.list": { access: organization("read") },
  "goal.create": {
    access: organization("read"),
    ids: {
      id: "new goal",
      targetRungId: "rung",
      "milestones[].id": "new step",
      "milestones[].rungId": "rung",
    },
  },
  "goal.plan": { access: goal("read"), ids: goalId },
  "goal.edit": {
    access: goal("edit"),
    ids: { ...goalId, targetRungId: "rung" },
    given: madeByNobody,
  },
  "goal.share": { access: goal("edit"), ids: goalId, given: madeByNobody },
  "goal.delete": { access: goal("edit"), ids: goalId, given: madeByNobody },
  "goal.restore": {
    access: organization("read"),
    ids: { goalId: "deletedGoal" },
    given: madeByNobody,
  },
  "goal.markSeen": { access: goal("read"), ids: goalId },

  "node.change": {
    access: goal("edit"),
    ids: {
      ...goalId,
      "change.changeId": "new change",
      "change.versions[].nodeId": "step",
      "change.nodeId": "step",
      "change.nodeIds[]": "step",
      "change.deletedIds[]": "deletedNode",
      "change.stepAgainId": "milestone",
      "change.completeAgain[].nodeId": "milestone",
      "change.reopenIds[]": "milestone",
      "change.restoreIds[]": "deletedNode",
      "change.parentId": "milestone",
      "change.placement.after": "step",
      "change.placement.before": "step",
      "change.nodes[].id": "new step",
      "change.nodes[].rungId": "rung",
      "change.nodes[].underId": "new step",
    },
    given: madeByNobody,
  },

  "comment.threads": {
    access: goal("read"),
    ids: { ...milestone, "cursor.id": "thread" },
  },
  "comment.post": {
    access: goal("comment"),
    ids: {
      ...goalId,
      id: "new thread",
      "target.nodeId": "milestone",
      "target.threadId": "thread",
    },
  },
  "comment.resolve": { access: goal("read"), ids: thread },
  "comment.reopen": { access: goal("read"), ids: thread },
};
