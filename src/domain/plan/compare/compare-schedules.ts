import type { Schedule, ScheduledNode } from "../schedule/types";
import { daysBetween } from "../shared/calendar";

/** By how many calendar days a node moved, as early as it can be; negative where it is earlier now. */
export type MovedNode = {
  readonly nodeId: string;
  /** Of its earliest finish. */
  readonly days: number;
  /** Of its earliest start. */
  readonly startDays: number;
};

export type Comparison = {
  /** In both schedules, with another start or finish. */
  readonly moved: readonly MovedNode[];
  /** In both schedules, and critical in one of them. */
  readonly becameCritical: readonly string[];
  readonly ceasedCritical: readonly string[];
  /** Takes part only after, or only before: parked counts as gone. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly fitBefore: boolean;
  readonly fitAfter: boolean;
};

/** What a change did to a plan, in the order of the nodes as they are read. */
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

/** A schedule that has been sent has objects with a prototype, and a node may be called as something of that. */
const nodeIn = ({ nodes }: Schedule, id: string) =>
  Object.hasOwn(nodes, id) ? nodes[id] : undefined;

type InBoth = { readonly nodeId: string; readonly was: ScheduledNode; readonly is: ScheduledNode };

const idOf = ({ nodeId }: InBoth) => nodeId;

function movedNode({ nodeId, was, is }: InBoth): MovedNode[] {
  const days = daysBetween(was.earliestFinish, is.earliestFinish);
  const startDays = daysBetween(was.earliestStart, is.earliestStart);
  return days === 0 && startDays === 0 ? [] : [{ nodeId, days, startDays }];
}
