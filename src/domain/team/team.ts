import { z } from "zod";
import { rungRefSchema } from "@/domain/goal/climb";
import { pathRungSchema } from "@/domain/ladder/career-path";
import { currentRungSchema, personSchema } from "@/domain/member/member";
import { int4Schema } from "@/domain/number";
import { handedOnSchema } from "@/domain/text";

const date = z.iso.date();
const at = z.iso.datetime();

/** What the manager can do now: answer, help a plan that slips, or let people go on. */
export const teamGroups = ["waiting", "slipping", "onTrack"] as const;
export type TeamGroup = (typeof teamGroups)[number];

const stepSchema = z.strictObject({
  nodeId: z.uuid(),
  title: z.string(),
  finishBy: date,
  /** The last day on which it can start; null where the plan cannot be scheduled. */
  startBy: date.nullable(),
});

/** An unanswered word of the goal's owner to the viewer. */
export const waitingCommentSchema = z.strictObject({
  commentId: z.uuid(),
  /** Null: on the goal itself. */
  nodeId: z.uuid().nullable(),
  nodeTitle: z.string().nullable(),
  /** The beginning of what was said, as it was typed. */
  excerpt: z.string(),
  askedAt: at,
});

export const teamGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: date,
  targetRung: rungRefSchema.nullable(),
  /** The owner's calendar date, in which all of this is reckoned. */
  today: date,
  progress: z.strictObject({ fraction: z.number(), done: z.int(), total: z.int() }),
  /** Where the plan meant to be today, 0 to 1. */
  expected: z.number(),
  /** Null where the plan contradicts itself. */
  fits: z.boolean().nullable(),
  spareDays: z.int().nullable(),
  shortfallDays: z.int(),
  lateCount: z.int(),
  /** What has been late the longest. */
  late: stepSchema.nullable(),
  next: stepSchema.nullable(),
  waiting: waitingCommentSchema.nullable(),
  /** What others did since the viewer last looked; null where the viewer never has. */
  changes: z
    .strictObject({
      since: at,
      stepsAdded: z.int(),
      stepsDone: z.int(),
      comments: z.int(),
      other: z.int(),
      /** Milestones reached since. */
      reached: z.array(z.strictObject({ nodeId: z.uuid(), title: z.string(), on: date })),
    })
    .nullable(),
  /** When the owner last changed anything in the plan. */
  movedAt: at.nullable(),
});
export type TeamGoal = z.infer<typeof teamGoalSchema>;

export const teamPersonSchema = personSchema.extend({
  state: z.enum(["invited", "active"]),
  /** 1: reports to the viewer. */
  depth: z.int(),
  /** Whom they report to. */
  manager: personSchema,
  currentRung: currentRungSchema.nullable(),
  path: z.array(pathRungSchema),
  group: z.enum(teamGroups),
  /** They have said yes to the viewer. Until then the viewer sees the person and the rung. */
  hasConsented: z.boolean(),
  /** Empty where nothing is shared: theirs to decide. */
  goals: z.array(teamGoalSchema),
  /** Readable goals beyond those above. */
  moreGoals: z.int(),
});
export type TeamPerson = z.infer<typeof teamPersonSchema>;

/** Where the next page begins: the last person of this one. */
export const teamCursorSchema = z.strictObject({
  need: int4Schema,
  /** Not a direct report. */
  further: z.boolean(),
  urgency: int4Schema,
  /** Longer than a name may be typed: it can be the first part of an address. */
  name: handedOnSchema(300),
  id: z.uuid(),
});
export type TeamCursor = z.infer<typeof teamCursorSchema>;

export const teamSchema = z.strictObject({
  direct: z.int(),
  further: z.int(),
  /** Of everybody below; by the dates of single steps, which is exact enough to count by. */
  counts: z.strictObject({ waiting: z.int(), slipping: z.int(), onTrack: z.int() }),
  /** Those in most need first, group by group. */
  people: z.array(teamPersonSchema),
  nextCursor: teamCursorSchema.nullable(),
});
export type Team = z.infer<typeof teamSchema>;
