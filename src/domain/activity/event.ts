import { z } from "zod";
import { threadSchema } from "../comment/thread";
import { dateSchema } from "../date";
import { audienceSchema } from "../goal/audience";
import { nodeSchema } from "../goal/goal-plan";
import { roleSchema } from "../member/member";

/**
 * What can happen, and what each kind of event carries: what a sentence about it needs (a title, a date), and ids by
 * which those who have the right can read the rest. Never the text of a comment, because an event outlives a deleted
 * comment.
 */

const id = z.uuid();
const nothing = z.strictObject({});

/** An event that concerns the organization, or only the actor. */
const event = <Kind extends string, Detail extends z.ZodType>(kind: Kind, detail: Detail) =>
  z.strictObject({ kind: z.literal(kind), detail });
/** An event that concerns another member, the subject. */
const memberEvent = <Kind extends string, Detail extends z.ZodType>(kind: Kind, detail: Detail) =>
  z.strictObject({ kind: z.literal(kind), subjectId: id, detail });
const goalEvent = <Kind extends string, Detail extends z.ZodType>(kind: Kind, detail: Detail) =>
  z.strictObject({ kind: z.literal(kind), goalId: id, detail });
const nodeEvent = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({
    kind: z.literal(kind),
    goalId: id,
    nodeId: id,
    detail: z.strictObject({ title: z.string().nullable(), ...shape }),
  });
/**
 * An event on a thread, visible to those who see the thread. `subjectId` is the person it concerns, where that is not
 * the actor.
 */
const threadEvent = <Kind extends string, Detail extends z.ZodType>(kind: Kind, detail: Detail) =>
  z.strictObject({
    kind: z.literal(kind),
    goalId: id,
    nodeId: id.nullable(),
    subjectId: id.nullable(),
    audience: threadSchema.shape.audience,
    detail,
  });

const statement = z.strictObject({ statement: z.string() });
const goalHead = statement.extend({ targetDate: dateSchema, rung: z.string().nullable() });
const dates = { dueOn: dateSchema.nullable(), durationDays: z.int().nullable() };
const thread = z.strictObject({ threadId: id });
const invitation = z.strictObject({ invitationId: id });
const manager = z.strictObject({ managerId: id });
const mentorship = z.strictObject({ mentorshipId: id });

export const activityEventSchema = z.discriminatedUnion("kind", [
  goalEvent("goal.created", statement.extend({ targetDate: dateSchema })),
  goalEvent("goal.restated", goalHead),
  goalEvent("goal.retargeted", goalHead),
  goalEvent("goal.orderChanged", statement.extend({ order: nodeSchema.shape.order })),
  goalEvent(
    "goal.shared",
    z.strictObject({ audiences: z.array(audienceSchema), before: z.array(audienceSchema) }),
  ),
  goalEvent("goal.reached", statement.extend({ reachedOn: dateSchema })),
  goalEvent("goal.reopened", statement),
  goalEvent("goal.deleted", statement),
  goalEvent("goal.restored", statement),

  nodeEvent("node.added", { count: z.int(), madeMilestoneId: id.nullable() }),
  nodeEvent("node.renamed", dates),
  nodeEvent("node.redated", dates),
  nodeEvent("node.edited", dates),
  nodeEvent("node.moved", { madeMilestoneId: id.nullable() }),
  nodeEvent("node.kindChanged", { kind: nodeSchema.shape.kind }),
  nodeEvent("node.orderChanged", { order: nodeSchema.shape.order }),
  nodeEvent("node.completed", { completedOn: dateSchema.nullable() }),
  nodeEvent("node.reopened", {}),
  nodeEvent("node.deleted", { count: z.int() }),
  nodeEvent("node.restored", { count: z.int(), madeMilestoneId: id.nullable() }),

  threadEvent("comment.posted", z.strictObject({ commentId: id })),
  threadEvent("thread.resolved", thread),
  threadEvent("thread.reopened", thread),

  memberEvent("member.invited", invitation),
  event("member.joined", nothing),
  memberEvent("member.roleChanged", z.strictObject({ from: roleSchema, to: roleSchema })),
  memberEvent("member.managerChanged", z.strictObject({ managerId: id.nullable() })),
  memberEvent("member.rungChanged", z.strictObject({ rung: z.string(), startedOn: dateSchema })),
  memberEvent("member.deactivated", nothing),
  memberEvent("member.reactivated", nothing),
  memberEvent("invitation.revoked", nothing),

  event("consent.given", manager),
  /**
   * The consent was withdrawn by the member who gave it (then there is no subject), or ended with the reporting line.
   */
  z.strictObject({ kind: z.literal("consent.ended"), subjectId: id.nullable(), detail: manager }),

  memberEvent("mentorship.asked", mentorship),
  memberEvent("mentorship.accepted", mentorship),
  memberEvent("mentorship.reconsidered", mentorship),
  memberEvent("mentorship.ended", mentorship.extend({ was: z.enum(["asked", "active"]) })),
  memberEvent(
    "mentorship.limited",
    mentorship.extend({ goals: z.int().nullable(), endsOn: dateSchema.nullable() }),
  ),

  event("organization.created", nothing),
  event("organization.renamed", z.strictObject({ from: z.string(), to: z.string() })),
  event(
    "organization.languageChosen",
    z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  ),
  event("ladder.published", nothing),
]);

export type ActivityEvent = z.infer<typeof activityEventSchema>;
export type ActivityKind = ActivityEvent["kind"];
export type ActivityEventOf<Kind extends ActivityKind> = Extract<ActivityEvent, { kind: Kind }>;
