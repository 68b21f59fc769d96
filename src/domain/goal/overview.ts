import { z } from "zod";
import { givenDateSchema } from "../date";
import { nextStepSchema } from "./card";
import { rungRefSchema } from "./goal-plan";

/** The data of the Today screen: what the viewer does next over all their goals, and what waits for them. */

/** How many items each list holds; the counts tell how many there are. */
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
  /** The beginning of the comment, as it was written. */
  excerpt: z.string(),
  at: z.iso.datetime(),
});
export type RecentComment = z.infer<typeof recentCommentSchema>;

const some = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ count: z.int(), first: z.array(item).max(overviewLimit) });

export const overviewSchema = z.strictObject({
  /** The viewer's calendar date. */
  today: givenDateSchema,
  /** The number of the viewer's own goals; without any, the screen offers to plan the first. */
  goals: z.int(),
  /** The next steps, in the order in which they have to start. */
  next: z.array(stepSchema).max(overviewLimit),
  startsSoon: some(stepSchema),
  late: some(stepSchema),
  waiting: z.strictObject({
    /** The people above the viewer to whom the viewer has not consented, the nearest first. */
    consents: z.array(
      z.strictObject({
        memberId: z.uuid(),
        name: z.string(),
        isDirect: z.boolean(),
        rung: z.string().nullable(),
      }),
    ),
    /** The people who ask to be the viewer's mentor or mentee. */
    mentorships: z.array(
      z.strictObject({
        mentorshipId: z.uuid(),
        name: z.string(),
        rung: rungRefSchema.nullable(),
        /** The role that the other person would have. */
        as: z.enum(["mentor", "mentee"]),
        note: z.string(),
        askedAt: z.iso.datetime(),
      }),
    ),
    /** The open threads on the viewer's goals in which somebody else wrote last; the longest wait first. */
    threads: some(recentCommentSchema),
  }),
  /** What others wrote on the viewer's goals, or in threads in which the viewer takes part; the latest first. */
  recentComments: z.array(recentCommentSchema).max(overviewLimit),
});
export type Overview = z.infer<typeof overviewSchema>;
