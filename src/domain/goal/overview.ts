import { z } from "zod";
import { nextStepSchema } from "./card";
import { rungRefSchema } from "./climb";

/** Today: what the viewer does next over all their goals, and what waits for them. */

/** How many of each are listed; the counts say how many there are. */
export const overviewLimit = 8;

const stepSchema = nextStepSchema.extend({ goalId: z.uuid(), goalStatement: z.string() });
export type OverviewStep = z.infer<typeof stepSchema>;

const commentedOn = {
  goalId: z.uuid(),
  goalStatement: z.string(),
  nodeId: z.uuid().nullable(),
  nodeTitle: z.string().nullable(),
};

const recentCommentSchema = z.strictObject({
  ...commentedOn,
  commentId: z.uuid(),
  threadId: z.uuid(),
  authorName: z.string(),
  /** The beginning, as it was written. */
  excerpt: z.string(),
  at: z.iso.datetime(),
});
export type RecentComment = z.infer<typeof recentCommentSchema>;

const some = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ count: z.int(), first: z.array(item).max(overviewLimit) });

export const overviewSchema = z.strictObject({
  /** The viewer's calendar date. */
  today: z.iso.date(),
  /** Goals of their own; 0 is where the method begins. */
  goals: z.int(),
  /** In the order in which the plans need them. */
  next: z.array(stepSchema).max(overviewLimit),
  startsSoon: some(stepSchema),
  late: some(stepSchema),
  waiting: z.strictObject({
    /** People above the viewer whom they have not said yes to, the nearest first. */
    consents: z.array(
      z.strictObject({
        memberId: z.uuid(),
        name: z.string(),
        isDirect: z.boolean(),
        rung: z.string().nullable(),
      }),
    ),
    /** Who asks to be the viewer's mentor or mentee. */
    mentorships: z.array(
      z.strictObject({
        mentorshipId: z.uuid(),
        name: z.string(),
        rung: rungRefSchema.nullable(),
        /** What the other would be to the viewer. */
        as: z.enum(["mentor", "mentee"]),
        note: z.string(),
        askedAt: z.iso.datetime(),
      }),
    ),
    /** Open threads on the viewer's goals in which somebody else has the last word; the longest wait first. */
    threads: some(recentCommentSchema),
  }),
  /** What others said on the viewer's goals, or in threads they take part in; the latest first. */
  recentComments: z.array(recentCommentSchema).max(overviewLimit),
});
export type Overview = z.infer<typeof overviewSchema>;
