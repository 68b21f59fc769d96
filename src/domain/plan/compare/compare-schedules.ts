import type { Schedule, ScheduledNode } from "../schedule/types";
import { daysBetween } from "../shared/calendar";

/** By how many calendar days the earliest dates of a node moved; negative where it is earlier now. */
export type MovedNode = {
  readonly nodeId: string;
  /** The move of its earliest finish. */
  readonly days: number;
  /** The move of its earliest start. */
  readonly startDays: number;
};

export type Comparison = {
  /** The nodes that are in both schedules and start or finish on another day. */
  readonly moved: readonly MovedNode[];
  /**
   * The ids of the nodes that are in both schedules and critical only after the change, or only before it
   * (`ceasedCritical`).
   */
  readonly becameCritical: readonly string[];
  readonly ceasedCritical: readonly string[];
  /**
   * The ids of the nodes that are scheduled only after the change, or only before it (`gone`). A parked node is not.
   */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly fitBefore: boolean;
  readonly fitAfter: boolean;
};

/** Compares the schedules before and after a change, in the order in which the nodes are read. */
export function compareSchedules(before: Schedule, after: Schedule): Comparison {
  const ids = Object.keys(after.nodes);
  const both = ids.flatMap((nodeId) => {
    const [was, is] = [nodeIn(before, nodeId), nodeIn(after, nodeId)];
    return was === undefined || is === undefined ? [] : [{ nodeId, was, is }];
  });
  return {
    moved: both.flatMap(movedNode),
    becameCritical: both.filter(({ was, is }) => !was.critical && is.critical).map(idOf),
    ceasedCritical: both.filter(({ was, is }) => was.critical && !is.critical).map(idOf),
    added: ids.filter((id) => nodeIn(before, id) === undefined),
    gone: Object.keys(before.nodes).filter((id) => nodeIn(after, id) === undefined),
    fitBefore: before.fits,
    fitAfter: after.fits,
  };
}

/**
 * A schedule that was received as JSON has objects with a prototype, and the id of a node may be the name of one of its
 * members.
 */
const nodeIn = ({ nodes }: Schedule, id: string) =>
  Object.hasOwn(nodes, id) ? nodes[id] : undefined;

type InBoth = { readonly nodeId: string; readonly was: ScheduledNode; readonly is: ScheduledNode };

const idOf = ({ nodeId }: InBoth) => nodeId;

function movedNode({ nodeId, was, is }: InBoth): MovedNode[] {
  const days = daysBetween(was.earliestFinish, is.earliestFinish);
  const startDays = daysBetween(was.earliestStart, is.earliestStart);
  return days === 0 && startDays === 0 ? [] : [{ nodeId, days, startDays }];
}
