import type { Analysis } from "../schedule/analyse";
import { isStart, type Network, nodeOf, startOf } from "../schedule/network";
import { noNode } from "../schedule/tree";
import { dayAt, flagAt, intAt } from "../shared/at";

/** A look-up over the network in the direction against its links. */
export type LinksInto = {
  /** The event that sets the early time of another; `undefined` where a fixed day sets it. */
  readonly setting: (analysis: Analysis, event: number) => number | undefined;
};

export function linksInto({ events, first, to, lag }: Network): LinksInto {
  const firstInto = new Int32Array(events + 1);
  for (const event of to) firstInto[event + 1] = intAt(firstInto, event + 1) + 1;
  for (let event = 0; event < events; event++) {
    firstInto[event + 1] = intAt(firstInto, event) + intAt(firstInto, event + 1);
  }
  const from = new Int32Array(to.length);
  const lagInto = new Int32Array(to.length);
  const next = firstInto.slice();
  for (let event = 0; event < events; event++) {
    for (let k = intAt(first, event); k < intAt(first, event + 1); k++) {
      const index = intAt(next, intAt(to, k));
      from[index] = event;
      lagInto[index] = intAt(lag, k);
      next[intAt(to, k)] = index + 1;
    }
  }

  return {
    setting(analysis, event) {
      const { early, drivenBy, needsDay } = analysis.times;
      const time = dayAt(early, event);
      const rankOf = (before: number) => {
        const isSame = flagAt(needsDay, before) === flagAt(needsDay, event);
        return (isSame ? 2 : 0) + (intAt(drivenBy, before) === noNode ? 0 : 1);
      };
      let best: number | undefined;
      for (let k = intAt(firstInto, event); k < intAt(firstInto, event + 1); k++) {
        const before = intAt(from, k);
        if (dayAt(early, before) + intAt(lagInto, k) !== time) continue;
        if (best === undefined || rankOf(before) > rankOf(best)) best = before;
      }
      const isDriven = best !== undefined && intAt(drivenBy, best) !== noNode;
      return isDriven || !isSetByDay(analysis, event) ? best : undefined;
    },
  };
}

/** Whether the event is a start on the first day on which its node may start. */
function isSetByDay({ plan, facts, times }: Analysis, event: number): boolean {
  const node = nodeOf(event);
  if (!isStart(event)) return false;
  const floor =
    node === plan.tree.size ? plan.workdays.fromDay(plan.today) : dayAt(facts.floor, node);
  return dayAt(times.early, startOf(node)) === floor;
}
