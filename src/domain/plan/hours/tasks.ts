import { dayAt, flagAt, intAt, itemAt } from "../shared/at";
import type { Request } from "./read-request";

/** 28ths of an hour in a quarter of one. */
const unitsPerQuarterHour = 7;

/** An open leaf, and by the calendar alone the days between which it has to be done. */
export type Task = {
  /** Its index among the tasks. */
  readonly index: number;
  readonly id: string;
  /** Index of its plan in the request, and its own in that plan. */
  readonly plan: number;
  readonly node: number;
  /** What is left to do. */
  readonly units: number;
  readonly earliestStart: number;
  readonly latestFinish: number;
  readonly isStarted: boolean;
};

/** The open leaves of all plans in the order of their ids, so that ties are decided alike wherever a leaf stands. */
export function tasksOf({ plans, today }: Request): Task[] {
  const tasks: Omit<Task, "index">[] = [];
  plans.forEach(({ plan, facts, spans }, planIndex) => {
    for (const node of plan.tree.preorder) {
      const isOpen = Number.isNaN(dayAt(facts.completed, node));
      if (flagAt(facts.takesPart, node) === 0 || !facts.isLeaf(node) || !isOpen) continue;
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
