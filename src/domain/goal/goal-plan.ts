import { z } from "zod";
import { givenDateSchema } from "../date";
import { nodeFieldRows } from "../node/fields";
import { planOrders } from "../plan/shared/order";
import { audienceSchema } from "./audience";

/**
 * The data of a goal's screen, as plain rows. Server and browser both compute progress, schedule and order from them.
 */

const orderSchema = z.enum(planOrders);

export const rungRefSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** The level on the ladder, from 1, which is shown in the rung marker. */
  level: z.int(),
});

export const nodeSchema = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(["milestone", "step"]),
  ...nodeFieldRows,
  /** The fractional index among the siblings. Earlier in time sorts first, by code units. */
  rank: z.string(),
  rung: rungRefSchema.nullable(),
  order: orderSchema,
  completedOn: givenDateSchema.nullable(),
  /** Counts every change to the node: to its fields, position, kind, order and completion. */
  version: z.int(),
});
export type NodeRow = z.infer<typeof nodeSchema>;

/** The viewer's abilities, so that no screen derives rights of its own. */
const goalCanSchema = z.strictObject({
  comment: z.boolean(),
  suggest: z.boolean(),
  review: z.boolean(),
  edit: z.boolean(),
});

/** One audience of a goal and the names of the people in it today, where they are few. */
const sharedWithSchema = z.strictObject({
  audience: audienceSchema,
  names: z.array(z.string()),
});

export const goalPlanSchema = z.strictObject({
  goal: z.strictObject({
    id: z.uuid(),
    ownerId: z.uuid(),
    ownerName: z.string(),
    intent: z.string(),
    commentedAt: z.iso.datetime(),
    statement: z.string(),
    targetDate: givenDateSchema,
    /** The day on which its owner has said that it is reached; null until then, also where every step is done. */
    reachedOn: givenDateSchema.nullable(),
    targetRung: rungRefSchema.nullable(),
    order: orderSchema,
    audiences: z.array(audienceSchema),
    sharedWith: z.array(sharedWithSchema),
    version: z.int(),
  }),
  can: goalCanSchema,
  /** The owner's calendar date, which is the line of today. */
  today: givenDateSchema,
  /** The owner's current rung. */
  currentRung: rungRefSchema.extend({ since: givenDateSchema }).nullable(),
  /** Counts every change to the goal and its plan, and so tells which of two readings is later. */
  revision: z.int(),
  nodes: z.array(nodeSchema),
  /**
   * The numbers of comments that the viewer can read, by node id, or by the goal's id for those on the goal itself. A
   * node without comments is absent.
   */
  comments: z.record(z.uuid(), z.strictObject({ count: z.int(), unread: z.int() })),
});
export type GoalPlan = z.infer<typeof goalPlanSchema>;
