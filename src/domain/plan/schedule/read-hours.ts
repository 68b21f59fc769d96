import { dayAt, intAt, itemAt } from "../shared/at";
import type { HoursFault, PlanError } from "./plan-error";
import type { Tree } from "./tree";
import type { PlanNode } from "./types";

/** Five years of full-time work: more than any step needs, and low enough to catch a typing mistake. */
const maxHours = 10_000;
const quartersPerHour = 4;

/** What is wrong with an amount of hours; `undefined` where it is a whole number of quarters from 0 to `most`. */
export function hoursFault(hours: unknown, most: number): HoursFault | undefined {
  if (typeof hours !== "number" || Number.isNaN(hours)) return "notANumber";
  if (hours < 0) return "negative";
  if (hours > most) return "tooMany";
  return Number.isInteger(hours * quartersPerHour) ? undefined : "notInQuarters";
}

export function effortError({ id, effortHours, spentHours }: PlanNode): PlanError | undefined {
  return fieldError(id, "effortHours", effortHours) ?? fieldError(id, "spentHours", spentHours);
}

function fieldError(
  nodeId: string,
  field: "effortHours" | "spentHours",
  value: number | null | undefined,
): PlanError | undefined {
  if (value === undefined || value === null) return undefined;
  const reason = hoursFault(value, maxHours);
  return reason && { kind: "badHours", nodeId, field, reason, value };
}

/**
 * The quarters of an hour still to be worked on each leaf; 0 where the leaf is completed or has no hours. Work takes a
 * day at least, so a leaf with hours left and no duration is given a duration of 1 in `durationDays`.
 */
export function readRemaining(
  nodes: readonly PlanNode[],
  { size, firstChild, preorder }: Tree,
  completedOn: Float32Array,
  durationDays: Int32Array,
): Int32Array {
  const remainingQuarters = new Int32Array(size);
  if (nodes.every(({ effortHours }) => !effortHours)) return remainingQuarters;
  for (const node of preorder) {
    const isCompleted = !Number.isNaN(dayAt(completedOn, node));
    if (isCompleted || intAt(firstChild, node) >= 0) continue;
    const { effortHours, spentHours } = itemAt(nodes, node);
    const left = Math.max(0, (effortHours ?? 0) - (spentHours ?? 0));
    remainingQuarters[node] = left * quartersPerHour;
    if (left > 0 && intAt(durationDays, node) === 0) durationDays[node] = 1;
  }
  return remainingQuarters;
}
