import { itemAt } from "../shared/at";
import { parseIsoDate } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import type { Workdays } from "../shared/workdays";
import type { PlanError } from "./plan-error";
import { noNode } from "./tree";
import type { PlanInput, PlanNode } from "./types";

export type Windows = {
  /** For each node: the index of its window in `days`, or `noNode`. */
  readonly ofNode: Int32Array;
  /** For each window: the workday numbers of its dates, ascending, each once. */
  readonly days: readonly Int32Array[];
};

/** Reads the windows; `undefined` where no node has one. Dates within breaks are ignored. */
export function readWindows(
  { windows, nodes }: PlanInput,
  workdays: Workdays,
): Result<Windows | undefined, PlanError> {
  const indexOf = new Map<string, number>();
  const days: Int32Array[] = [];
  for (const { id, dates } of windows ?? []) {
    if (indexOf.has(id)) return err({ kind: "doubledWindow", nodeId: null, windowId: id });
    indexOf.set(id, days.length);
    const found = new Set<number>();
    for (const date of dates) {
      const day = parseIsoDate(date);
      if (day === undefined) {
        return err({ kind: "notADate", nodeId: null, field: "windows", value: date });
      }
      const workday = workdays.fromDay(day);
      if (workdays.toDay(workday) === day) found.add(workday);
    }
    days.push(Int32Array.from(found).sort());
  }
  return windowsOfNodes(nodes, indexOf, days);
}

function windowsOfNodes(
  nodes: readonly PlanNode[],
  indexOf: ReadonlyMap<string, number>,
  days: readonly Int32Array[],
): Result<Windows | undefined, PlanError> {
  let ofNode: Int32Array | undefined;
  for (let i = 0; i < nodes.length; i++) {
    const { id: nodeId, windowId } = itemAt(nodes, i);
    if (windowId === undefined || windowId === null) continue;
    const index = indexOf.get(windowId);
    if (index === undefined) {
      return err({ kind: "unknownId", nodeId, field: "windowId", unknownId: windowId });
    }
    ofNode ??= new Int32Array(nodes.length).fill(noNode);
    ofNode[i] = index;
  }
  return ok(ofNode && { ofNode, days });
}

/** The first of the ascending days that is not before `from`; infinity where there is none. */
export function firstFrom(days: Int32Array, from: number): number {
  return days[countBefore(days, from)] ?? Number.POSITIVE_INFINITY;
}

/** The last of the ascending days that is not after `until`; minus infinity where there is none. */
export function lastUntil(days: Int32Array, until: number): number {
  return days[countBefore(days, until + 1) - 1] ?? Number.NEGATIVE_INFINITY;
}

function countBefore(days: Int32Array, bound: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Number.POSITIVE_INFINITY) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
