import { z } from "zod";

/** Everything that is recorded when it happens; each has its sentence in `messages/` under `activity`. */
export const activityKinds = [
  "goal.created",
  "goal.restated",
  "goal.retargeted",
  "goal.shared",
  "goal.deleted",
  "goal.restored",
  "node.added",
  "node.renamed",
  "node.redated",
  "node.moved",
  "node.kindChanged",
  "node.orderChanged",
  "node.completed",
  "node.reopened",
  "node.deleted",
  "node.restored",
  "comment.posted",
  "thread.resolved",
  "thread.reopened",
  "member.invited",
  "member.joined",
  "member.roleChanged",
  "member.managerChanged",
  "member.rungChanged",
  "member.deactivated",
  "member.reactivated",
  "invitation.revoked",
  "trust.given",
  "trust.ended",
  "mentorship.asked",
  "mentorship.accepted",
  "mentorship.ended",
  "mentorship.limited",
  "organization.created",
  "organization.renamed",
  "ladder.published",
] as const;

export const activityKindSchema = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKindSchema>;
