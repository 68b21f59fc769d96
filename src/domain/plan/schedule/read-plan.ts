import { intAt, itemAt } from "../shared/at";
import { type IsoDate, parseIsoDate } from "../shared/calendar";
import { planOrders } from "../shared/order";
import { err, ok, type Result } from "../shared/result";
import { type BreakDays, mergeBreaks, type Workdays, workdaysBetween } from "../shared/workdays";
import type { DateField, PlanError } from "./plan-error";
import { effortError, readRemaining } from "./read-hours";
import { readWindows, type Windows } from "./read-windows";
import { buildTree, type Tree } from "./tree";
import type { PlanInput, PlanNode } from "./types";

/** A hundred years: longer than any step of a career, and short enough to catch a typing mistake. */
const maxDurationDays = 36_500;

/** A plan whose input has been checked, by node index. Dates are day numbers, `NaN` where none is set. */
export type ReadPlan = {
  readonly nodes: readonly PlanNode[];
  readonly tree: Tree;
  readonly goalOrder: PlanInput["order"];
  readonly today: number;
  readonly target: number;
  /** Merged by `mergeBreaks`. */
  readonly breaks: readonly BreakDays[];
  readonly workdays: Workdays;
  /** The durations of the input, except that a leaf with hours of work left and no duration has 1. */
  readonly durationDays: Int32Array;
  readonly remainingQuarters: Int32Array;
  /** `undefined` where no node has a window. */
  readonly windows: Windows | undefined;
  readonly dependencies: Dependencies;
  readonly startNoEarlierThan: Float32Array;
  readonly dueOn: Float32Array;
  readonly startedOn: Float32Array;
  readonly completedOn: Float32Array;
};

/**
 * Node i waits for node `on[k]`, with `lag[k]` working days between, for k from `first[i]` to `first[i + 1]` exclusive.
 */
type Dependencies = {
  readonly first: Int32Array;
  readonly on: Int32Array;
  readonly lag: Int32Array;
};

/** Checks everything that can be wrong with an input except cycles, and names the node of the first error. */
export function readPlan(input: PlanInput): Result<ReadPlan, PlanError> {
  const today = parseIsoDate(input.today);
  if (today === undefined) return notADate(null, "today", input.today);
  const target = parseIsoDate(input.targetDate);
  if (target === undefined) return notADate(null, "targetDate", input.targetDate);
  if (!isOrder(input.order)) return err({ kind: "badOrder", nodeId: null, value: input.order });
  const breaks = readBreaks(input);
  if (!breaks.ok) return breaks;

  const { nodes } = input;
  const tree = buildTree(nodes);
  if (!tree.ok) return tree;
  const dependencies = readDependencies(nodes, tree.value.indexOf);
  if (!dependencies.ok) return dependencies;
  const merged = mergeBreaks(breaks.value);
  const workdays = workdaysBetween(merged);
  const windows = readWindows(input, workdays);
  if (!windows.ok) return windows;

  const plan: Omit<ReadPlan, "remainingQuarters"> = {
    nodes,
    tree: tree.value,
    goalOrder: input.order,
    today,
    target,
    breaks: merged,
    workdays,
    durationDays: new Int32Array(nodes.length),
    windows: windows.value,
    dependencies: dependencies.value,
    startNoEarlierThan: new Float32Array(nodes.length),
    dueOn: new Float32Array(nodes.length),
    startedOn: new Float32Array(nodes.length),
    completedOn: new Float32Array(nodes.length),
  };
  for (let i = 0; i < nodes.length; i++) {
    const error = readNode(plan, i);
    if (error !== undefined) return err(error);
  }
  const { completedOn, durationDays } = plan;
  const remainingQuarters = readRemaining(nodes, plan.tree, completedOn, durationDays);
  return ok({ ...plan, remainingQuarters });
}

function readNode(plan: Omit<ReadPlan, "remainingQuarters">, i: number): PlanError | undefined {
  const node = itemAt(plan.nodes, i);
  const nodeId = node.id;
  if (!isOrder(node.order)) return { kind: "badOrder", nodeId, value: node.order };

  const badDuration = durationError(nodeId, "durationDays", node.durationDays);
  if (badDuration !== undefined) return badDuration;
  plan.durationDays[i] = node.durationDays ?? 0;
  const badHours = effortError(node);
  if (badHours !== undefined) return badHours;

  const startNoEarlierThan = readDay(node.startNoEarlierThan);
  const dueOn = readDay(node.dueOn);
  const startedOn = readDay(node.startedOn);
  const completedOn = readDay(node.completedOn);
  const parkedOn = readDay(node.parkedOn);
  const hasInvalidDate =
    startNoEarlierThan === invalidDate ||
    dueOn === invalidDate ||
    startedOn === invalidDate ||
    completedOn === invalidDate ||
    parkedOn === invalidDate;
  if (hasInvalidDate) {
    const field = nodeDateNames.find((one) => readDay(node[one]) === invalidDate) ?? "parkedOn";
    return { kind: "notADate", nodeId, field, value: node[field] };
  }
  plan.startNoEarlierThan[i] = startNoEarlierThan;
  plan.dueOn[i] = dueOn;
  plan.startedOn[i] = startedOn;
  plan.completedOn[i] = completedOn;
  // Where one of the two dates is not set it is `NaN`, and a comparison with `NaN` is false.
  if (completedOn < startedOn) {
    return { kind: "completedBeforeStarted", nodeId };
  }
  return undefined;
}

const nodeDateNames = [
  "startNoEarlierThan",
  "dueOn",
  "startedOn",
  "completedOn",
  "parkedOn",
] as const satisfies readonly DateField[];

const invalidDate = Number.NEGATIVE_INFINITY;

/** The day number of a date; `NaN` where none is set, `invalidDate` where the value is not a date. */
function readDay(date: IsoDate | null | undefined): number {
  if (date === undefined || date === null) return Number.NaN;
  return parseIsoDate(date) ?? invalidDate;
}

/**
 * Ids are looked up as indices only here, for the whole engine. The look-ups have a loop of their own, in which a large
 * plan's cache misses overlap instead of adding up.
 */
function readDependencies(
  nodes: readonly PlanNode[],
  indexOf: ReadonlyMap<string, number>,
): Result<Dependencies, PlanError> {
  const first = new Int32Array(nodes.length + 1);
  for (let i = 0; i < nodes.length; i++) {
    first[i + 1] = intAt(first, i) + itemAt(nodes, i).dependsOn.length;
  }
  const on = new Int32Array(intAt(first, nodes.length));
  const lag = new Int32Array(on.length);
  let k = 0;
  for (let i = 0; i < nodes.length; i++) {
    const { id: nodeId, dependsOn } = itemAt(nodes, i);
    for (const { id, lagDays } of dependsOn) {
      const other = indexOf.get(id);
      if (other === undefined) {
        return err({ kind: "unknownId", nodeId, field: "dependsOn", unknownId: id });
      }
      const badLag = durationError(nodeId, "lagDays", lagDays);
      if (badLag !== undefined) return err(badLag);
      on[k] = other;
      lag[k++] = lagDays ?? 0;
    }
  }
  return ok({ first, on, lag });
}

function readBreaks(input: PlanInput): Result<BreakDays[], PlanError> {
  const days: BreakDays[] = [];
  for (const [index, { from, to }] of (input.breaks ?? []).entries()) {
    const first = parseIsoDate(from);
    const last = parseIsoDate(to);
    if (first === undefined) return notADate(null, "breaks", from);
    if (last === undefined) return notADate(null, "breaks", to);
    if (last < first) return err({ kind: "breakEndsBeforeItStarts", nodeId: null, index });
    days.push({ from: first, to: last });
  }
  return ok(days);
}

export function durationError(
  nodeId: string,
  field: "durationDays" | "lagDays",
  value: number | null | undefined,
): PlanError | undefined {
  if (value === undefined || value === null) return undefined;
  const reason = daysFault(value);
  return reason && { kind: "badDuration", nodeId, field, reason, value };
}

function daysFault(days: unknown) {
  if (typeof days !== "number" || Number.isNaN(days)) return "notANumber";
  if (days < 0) return "negative";
  if (days > maxDurationDays) return "tooLong";
  return Number.isInteger(days) ? undefined : "fractional";
}

function isOrder(order: unknown): boolean {
  return planOrders.some((known) => known === order);
}

function notADate(nodeId: string | null, field: DateField, value: unknown) {
  return err<PlanError>({ kind: "notADate", nodeId, field, value });
}
