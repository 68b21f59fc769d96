import { z } from "zod";
import { nodeFieldRows } from "../node/fields";
import { audienceSchema } from "./audience";

/** What the screen of a goal is made of: plain rows; progress, schedule and order are reckoned from them on either side. */

const date = z.iso.date();

export const rungRefSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** Height on the ladder, from 1: the figure in the diamond. */
  level: z.int(),
});

export const nodeSchema = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(["milestone", "step"]),
  ...nodeFieldRows,
  /** Fractional index among the siblings; earlier in time sorts first, by code units. */
  rank: z.string(),
  rung: rungRefSchema.nullable(),
  order: z.enum(["sequence", "parallel"]),
  completedOn: date.nullable(),
  /** Counts every change to the node: what is written in it, its place, kind, order and completion. */
  version: z.int(),
});
export type NodeRow = z.infer<typeof nodeSchema>;

/** What the viewer may do, so that no screen derives rights of its own. */
export const goalCanSchema = z.strictObject({
  comment: z.boolean(),
  suggest: z.boolean(),
  review: z.boolean(),
  edit: z.boolean(),
});

/** One audience of a goal and the people it means today, by name where they are few. */
export const sharedWithSchema = z.strictObject({
  audience: audienceSchema,
  names: z.array(z.string()),
});

export const climbSchema = z.strictObject({
  goal: z.strictObject({
    id: z.uuid(),
    ownerId: z.uuid(),
    ownerName: z.string(),
    intent: z.string(),
    commentedAt: z.iso.datetime(),
    statement: z.string(),
    targetDate: date,
    targetRung: rungRefSchema.nullable(),
    order: z.enum(["sequence", "parallel"]),
    audiences: z.array(audienceSchema),
    sharedWith: z.array(sharedWithSchema),
    version: z.int(),
  }),
  can: goalCanSchema,
  /** The owner's calendar date: the line drawn across. */
  today: date,
  /** Where the owner stands on the ladder. */
  currentRung: rungRefSchema.extend({ since: date }).nullable(),
  /** Counts every change to the goal and its plan: which of two readings is the later one. */
  revision: z.int(),
  nodes: z.array(nodeSchema),
  /** Comments the viewer can read, by node id; those on the goal itself under its own id. Absent: none. */
  comments: z.record(z.uuid(), z.strictObject({ count: z.int(), unread: z.int() })),
});
export type Climb = z.infer<typeof climbSchema>;
