import type { PlanNode } from "../schedule/types";
import { dayAfter } from "./plans";

/** The value with every ISO date in it moved by so many days. */
export function moved<T>(value: T, days: number): T {
  return JSON.parse(
    JSON.stringify(value).replace(/\d{4}-\d\d-\d\d/g, (date) => dayAfter(date, days)),
  );
}

/** The same nodes in another order that keeps the order of siblings: the groups of siblings are reversed. */
export function interleaved(nodes: readonly PlanNode[]): PlanNode[] {
  const families = new Map<string | null, PlanNode[]>();
  for (const node of nodes) {
    families.set(node.parentId, [...(families.get(node.parentId) ?? []), node]);
  }
  return [...families.values()].reverse().flat();
}

/** The same items in an order that depends only on the seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const rest = [...items];
  const order: T[] = [];
  for (let state = seed; rest.length > 0; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    order.push(...rest.splice(state % rest.length, 1));
  }
  return order;
}
