import { z } from "zod";
import { givenDateSchema } from "../date";
import { audienceSchema } from "./audience";
import { rungRefSchema } from "./goal-plan";
import type { PlanRow } from "./plan-input";
import type { PlanModel, PlannedNode } from "./plan-model";

/** A goal in a list: its statement, the state of its plan, and its next step. */

export const progressSchema = z.strictObject({
  /** From 0 to 100: 100 only where all is done, 0 only where nothing is. */
  percent: z.int(),
  done: z.int(),
  total: z.int(),
});

export const planStateSchema = z.strictObject({
  progress: progressSchema,
  /** Null where the plan cannot be scheduled, because a date would leave the calendar. */
  fits: z.boolean().nullable(),
  spareDays: z.int().nullable(),
  shortfallDays: z.int(),
  /** How many due dates of the plan contradict another. */
  contradictionCount: z.int(),
  lateCount: z.int(),
  startsSoonCount: z.int(),
  /** Whether there is something in the plan, and none of it is open. */
  isAllDone: z.boolean(),
});

export const nextStepSchema = z.strictObject({
  nodeId: z.uuid(),
  title: z.string(),
  state: z.enum(["late", "startsSoon", "ahead"]),
  /** The last day on which the step may start. */
  startBy: givenDateSchema.nullable(),
  /** The day by which it is due, as `shownDue` says. */
  finishBy: givenDateSchema,
});
export type NextStep = z.infer<typeof nextStepSchema>;

const goalCardSchema = planStateSchema.extend({
  id: z.uuid(),
  statement: z.string(),
  targetDate: givenDateSchema,
  reachedOn: givenDateSchema.nullable(),
  targetRung: rungRefSchema.nullable(),
  audiences: z.array(audienceSchema),
  next: nextStepSchema.nullable(),
  /** Comments of others that the viewer can read and has not seen. */
  unread: z.int(),
});
export type GoalCard = z.infer<typeof goalCardSchema>;

/** How many goals of others are listed, because each is computed from its whole plan. */
export const sharedGoalsLimit = 100;

export const goalListSchema = z.strictObject({
  mine: z.array(goalCardSchema),
  /** How many goals others share with the viewer; `shared` holds those with the nearest target dates. */
  sharedCount: z.int(),
  /** The goals by owner, sorted by the owners' names. */
  shared: z.array(
    z.strictObject({
      owner: z.strictObject({ id: z.uuid(), name: z.string() }),
      goals: z.array(goalCardSchema).min(1),
    }),
  ),
});
export type GoalList = z.infer<typeof goalListSchema>;

export type TitledRow = PlanRow & { readonly title: string };

export function planStateOf(model: PlanModel): z.infer<typeof planStateSchema> {
  const { percent, done, total } = model.progress;
  const { fits, spareDays, shortfallDays, lateCount, startsSoonCount, isAllDone } = model;
  const progress = { percent, done, total };
  const contradictionCount = model.contradictions.length;
  return {
    progress,
    fits,
    spareDays,
    shortfallDays,
    contradictionCount,
    lateCount,
    startsSoonCount,
    isAllDone,
  };
}

/**
 * The day by which a step is said to be due: its own date, as its row shows it, even where another date contradicts it.
 * Where it is late, that is the day that has passed.
 */
export const shownDue = ({ row, state, finishBy }: PlannedNode): string =>
  state === "late" ? finishBy : (row.dueOn ?? finishBy);

/** The open leaves in the order in which they have to start. */
export function nextStepsOf(model: PlanModel<TitledRow>): NextStep[] {
  return model.next.flatMap((node) => {
    const { row, state, schedule } = node;
    const startBy = schedule?.latestStart ?? null;
    return state === "done"
      ? []
      : [{ nodeId: row.id, title: row.title, state, startBy, finishBy: shownDue(node) }];
  });
}
