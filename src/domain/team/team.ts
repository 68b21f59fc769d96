import { z } from "zod";
import { givenDateSchema } from "@/domain/date";
import { progressSchema } from "@/domain/goal/card";
import { rungRefSchema } from "@/domain/goal/goal-plan";
import { pathRungSchema } from "@/domain/ladder/career-path";
import { currentRungSchema, personSchema } from "@/domain/member/member";
import { int4Schema } from "@/domain/number";
import { machineTextSchema } from "@/domain/text";

const at = z.iso.datetime();

/** What the manager can do now: respond to a comment, help a plan that slips, or let people go on. */
export const teamGroups = ["waiting", "slipping", "onTrack"] as const;
export type TeamGroup = (typeof teamGroups)[number];

const stepSchema = z.strictObject({
  nodeId: z.uuid(),
  title: z.string(),
  finishBy: givenDateSchema,
  /** The last day on which the step can start; null where the plan cannot be scheduled. */
  startBy: givenDateSchema.nullable(),
});

/** A comment of the goal's owner to which the viewer has not responded. */
const waitingCommentSchema = z.strictObject({
  commentId: z.uuid(),
  /** Null where the comment is on the goal itself. */
  nodeId: z.uuid().nullable(),
  nodeTitle: z.string().nullable(),
  /** The beginning of the comment, as it was written. */
  excerpt: z.string(),
  commentedAt: at,
});

const teamGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: givenDateSchema,
  reachedOn: givenDateSchema.nullable(),
  targetRung: rungRefSchema.nullable(),
  /** The owner's calendar date, on which all of this is computed. */
  today: givenDateSchema,
  progress: progressSchema,
  /** How far the plan was meant to be today, from 0 to 1. */
  expected: z.number(),
  /** Null where the plan cannot be scheduled. */
  fits: z.boolean().nullable(),
  spareDays: z.int().nullable(),
  shortfallDays: z.int(),
  contradictionCount: z.int(),
  isAllDone: z.boolean(),
  lateCount: z.int(),
  /** The step that has been late the longest. */
  late: stepSchema.nullable(),
  next: stepSchema.nullable(),
  waiting: waitingCommentSchema.nullable(),
  /** What others did since the viewer last saw the goal; null where the viewer never has. */
  changes: z
    .strictObject({
      since: at,
      stepsAdded: z.int(),
      milestonesAdded: z.int(),
      stepsDone: z.int(),
      comments: z.int(),
      other: z.int(),
      /** The milestones that were recorded as reached since then. */
      reached: z.array(
        z.strictObject({ nodeId: z.uuid(), title: z.string(), on: givenDateSchema }),
      ),
    })
    .nullable(),
  /** When the owner last changed anything in the plan. */
  movedAt: at.nullable(),
});
export type TeamGoal = z.infer<typeof teamGoalSchema>;

const teamPersonSchema = personSchema.extend({
  state: z.enum(["invited", "active"]),
  /** The number of levels below the viewer: 1 for a direct report. */
  depth: z.int(),
  /** The person's direct manager. */
  manager: personSchema,
  currentRung: currentRungSchema.nullable(),
  path: z.array(pathRungSchema),
  group: z.enum(teamGroups),
  /** Whether the person has consented to the viewer. Until then the viewer sees the person and the rung alone. */
  hasConsented: z.boolean(),
  /** The goals that the person shares with the viewer; which, if any, is the person's decision. */
  goals: z.array(teamGoalSchema),
  /** How many more goals the viewer can read. */
  moreGoals: z.int(),
});
export type TeamPerson = z.infer<typeof teamPersonSchema>;

/** The last person of a page, after whom the next page begins. */
export const teamCursorSchema = z.strictObject({
  need: int4Schema,
  /** Whether the person is not a direct report. */
  further: z.boolean(),
  urgency: int4Schema,
  /** The maximum is longer than that of a typed name, because the name may be the first part of an e-mail address. */
  name: machineTextSchema(300),
  id: z.uuid(),
});
export type TeamCursor = z.infer<typeof teamCursorSchema>;

export const teamSchema = z.strictObject({
  direct: z.int(),
  further: z.int(),
  /** The number of people below the viewer in each group. */
  counts: z.strictObject({ waiting: z.int(), slipping: z.int(), onTrack: z.int() }),
  /** The people who need the viewer most first, group by group. */
  people: z.array(teamPersonSchema),
  nextCursor: teamCursorSchema.nullable(),
});
export type Team = z.infer<typeof teamSchema>;
