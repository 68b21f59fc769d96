import { dayAt, flagAt, intAt, itemAt } from "../shared/at";
import type { Request } from "./read-request";

/** The units (28ths of an hour) in a quarter of an hour. */
const unitsPerQuarterHour = 7;

/** An open leaf, with the days between which it has to be done by the calendar alone. */
export type Task = {
  /** The index of this task among the tasks. */
  readonly index: number;
  readonly id: string;
  /** The index of the leaf's plan in the request; `node` is the index of the leaf in that plan. */
  readonly plan: number;
  readonly node: number;
  /** The work left on the leaf. */
  readonly units: number;
  readonly earliestStart: number;
  readonly latestFinish: number;
  readonly isStarted: boolean;
};

/**
 * The open leaves of all plans, sorted by id, so that ties between them are decided in the same way whichever plan they
 * are in.
 */
export function tasksOf({ plans, today }: Request): Task[] {
  const tasks: Omit<Task, "index">[] = [];
  plans.forEach(({ plan, facts, spans }, planIndex) => {
    for (const node of plan.tree.preorder) {
      const isOpenLeaf = facts.isLeaf(node) && !facts.isCompleted(node);
      if (flagAt(facts.scheduledFlags, node) === 0 || !isOpenLeaf) continue;
      tasks.push({
        id: itemAt(plan.nodes, node).id,
        plan: planIndex,
        node,
        units: intAt(plan.remainingQuarters, node) * unitsPerQuarterHour,
        earliestStart: Math.max(today, dayAt(spans.earliestStart, node)),
        latestFinish: dayAt(spans.latestFinish, node),
        isStarted: !Number.isNaN(dayAt(plan.startedOn, node)),
      });
    }
  });
  tasks.sort((a, b) => (a.id < b.id ? -1 : 1));
  return tasks.map((task, index) => ({ ...task, index }));
}
