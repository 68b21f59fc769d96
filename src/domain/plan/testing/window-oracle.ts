import type { PlanInput, PlanNode } from "../schedule/types";
import { fromDayNumber, toDayNumber } from "../shared/calendar";
import { type OracleLeaf, oracle } from "./oracle";

export type WindowOracle = { leaves: Map<string, OracleLeaf>; noWindowLeft: Set<string> };

/**
 * Expresses windows by means of a plan without any. To finish on a date means to start no earlier than the leaf's
 * duration before it (or, once started, to take until then); to be able to finish on a date means to be due on it and
 * still to fit. Every date of every leaf is tried, and all of it is repeated until nothing changes.
 */
export function windowOracle(input: PlanInput): WindowOracle {
  const plain = withDayOfWork(input);
  const hasChild = new Set(input.nodes.map(({ parentId }) => parentId));
  const latest = oracle(plain);
  const inWindows = plain.nodes.filter(
    ({ id, windowId }) => windowId && latest.has(id) && !hasChild.has(id),
  );
  const datesOf = ({ windowId }: PlanNode) => {
    const dates = input.windows?.find(({ id }) => id === windowId)?.dates ?? [];
    return [...new Set(dates)].sort().filter((date) => !isOff(input, toDayNumber(date)));
  };

  const taken = new Map<string, string>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of inWindows) {
      const ready = leafOf(oracle(heldUntil(plain, without(taken, node.id))), node.id);
      const date = datesOf(node).find(
        (one) => one >= ready.earliestFinish && canFinish(plain, taken, new Map(), node, one),
      );
      moved ||= date !== taken.get(node.id);
      if (date === undefined) taken.delete(node.id);
      else taken.set(node.id, date);
    }
  }

  const dues = new Map<string, string>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of inWindows.filter(({ id }) => taken.has(id))) {
      const others = without(dues, node.id);
      const last = datesOf(node)
        .reverse()
        .find((one) => canFinish(plain, taken, others, node, one));
      moved ||= last !== dues.get(node.id);
      dues.set(node.id, last ?? "never");
    }
  }

  const due = dueBy(plain, dues);
  const leaves = new Map(oracle(heldUntil(due, taken)));
  for (const node of inWindows) {
    const own = leaves.get(node.id);
    const date = taken.get(node.id);
    if (own === undefined || date === undefined) continue;
    const ready = leafOf(oracle(heldUntil(due, without(taken, node.id))), node.id);
    const latestFinish = dues.get(node.id) ?? "never";
    const isMoment = !node.durationDays && !node.startedOn;
    leaves.set(node.id, {
      earliestStart: isMoment ? date : ready.earliestStart,
      earliestFinish: date,
      latestStart: isMoment ? latestFinish : ready.latestStart,
      latestFinish,
      slack: ready.slack,
    });
  }
  const refused = inWindows.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  return { leaves, noWindowLeft: new Set(refused) };
}

/** Whether a leaf that is delayed until this date can be finished on it, given the due dates and the work after it. */
function canFinish(
  plain: PlanInput,
  taken: ReadonlyMap<string, string>,
  dues: ReadonlyMap<string, string>,
  node: PlanNode,
  date: string,
): boolean {
  const held = heldUntil(dueBy(plain, dues), new Map([...taken, [node.id, date]]));
  const leaf = leafOf(oracle(held), node.id);
  return leaf.earliestFinish > date ? leaf.slack >= 0 : leaf.latestFinish >= date;
}

function heldUntil(input: PlanInput, taken: ReadonlyMap<string, string>): PlanInput {
  const nodes = input.nodes.map((node) => {
    const date = taken.get(node.id);
    if (date === undefined) return node;
    const day = toDayNumber(date);
    if (node.startedOn) {
      let durationDays = 0;
      for (let at = toDayNumber(node.startedOn); at <= day; at++) {
        if (!isOff(input, at)) durationDays++;
      }
      return { ...node, durationDays };
    }
    let first = day;
    for (let left = (node.durationDays ?? 0) - 1; left > 0; left--) {
      do first--;
      while (isOff(input, first));
    }
    const floor = fromDayNumber(first);
    const [, later] = [node.startNoEarlierThan ?? floor, floor].sort();
    return { ...node, startNoEarlierThan: later };
  });
  return { ...input, nodes };
}

function dueBy(input: PlanInput, dues: ReadonlyMap<string, string>): PlanInput {
  const nodes = input.nodes.map((node) => {
    const due = dues.get(node.id);
    return due === undefined || (node.dueOn && node.dueOn < due) ? node : { ...node, dueOn: due };
  });
  return { ...input, nodes };
}

/** Gives every leaf with hours of work left and no duration a duration of 1 day. */
function withDayOfWork(input: PlanInput): PlanInput {
  const nodes = input.nodes.map((node) => {
    const left = (node.effortHours ?? 0) - (node.spentHours ?? 0);
    return left > 0 && !node.durationDays ? { ...node, durationDays: 1 } : node;
  });
  return { ...input, nodes };
}

const isOff = (input: PlanInput, day: number) =>
  (input.breaks ?? []).some(({ from, to }) => toDayNumber(from) <= day && day <= toDayNumber(to));

function without<T>(map: ReadonlyMap<string, T>, key: string): Map<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

function leafOf(leaves: ReadonlyMap<string, OracleLeaf>, id: string): OracleLeaf {
  const leaf = leaves.get(id);
  if (leaf === undefined) throw new Error(`Takes no part: ${id}`);
  return leaf;
}
