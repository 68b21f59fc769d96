import { intAt } from "../shared/at";
import { err, ok, type Result } from "../shared/result";
import type { Network } from "./network";

/**
 * Sorts the events so that each comes after every event with a link to it (A. B. Kahn, "Topological sorting of large
 * networks", 1962). Of the events that could come next it takes the one that became ready last, and follows the first
 * link of an event first. So a branch of the tree is followed to its end before the next begins, and the passes over a
 * large plan read memory that lies together. Where there is no order, the error holds the events of one cycle, in
 * order.
 */
export function topologicalOrder(network: Network): Result<Int32Array, number[]> {
  const { events, first, to } = network;
  const waitingFor = new Int32Array(events);
  for (const target of to) waitingFor[target] = intAt(waitingFor, target) + 1;

  // The stack of ready events uses the far end of the array that the order itself will fill.
  const order = new Int32Array(events);
  let top = events;
  for (let event = events - 1; event >= 0; event--) {
    if (intAt(waitingFor, event) === 0) order[--top] = event;
  }
  let count = 0;
  while (top < events) {
    const event = intAt(order, top++);
    order[count++] = event;
    const start = intAt(first, event);
    for (let k = intAt(first, event + 1) - 1; k >= start; k--) {
      const target = intAt(to, k);
      const left = intAt(waitingFor, target) - 1;
      waitingFor[target] = left;
      if (left === 0) order[--top] = target;
    }
  }
  return count === events ? ok(order) : err(cycleAmong(network, waitingFor));
}

/**
 * Every event that still waits has a predecessor that waits too, so going from predecessor to predecessor finds a
 * cycle.
 */
function cycleAmong({ events, first, to }: Network, waitingFor: Int32Array): number[] {
  const waitsFor = new Map<number, number>();
  for (let event = 0; event < events; event++) {
    if (intAt(waitingFor, event) === 0) continue;
    for (let k = intAt(first, event); k < intAt(first, event + 1); k++) {
      const target = intAt(to, k);
      if (intAt(waitingFor, target) > 0) waitsFor.set(target, event);
    }
  }
  const seenAt = new Map<number, number>();
  const path: number[] = [];
  let event = waitingFor.findIndex((left) => left > 0);
  while (!seenAt.has(event)) {
    seenAt.set(event, path.length);
    path.push(event);
    event = waitsFor.get(event) ?? event;
  }
  return path.slice(seenAt.get(event)).reverse();
}
