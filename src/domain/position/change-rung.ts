import { Problem } from "@/domain/problem";

/** Dates are ISO calendar dates; a position ends on the day the next begins. */
export type DatedRung = { id: string; rungId: string; startedOn: string; endedOn: string | null };

export type RungChange = { rungId: string; startedOn: string };

/**
 * What a change of rung does to the record:
 * - `none`: the member stands there already;
 * - `begin`: closes what is open on the day the new position begins;
 * - `correct`: the open position began that very day, so it was a slip and is replaced;
 * - `reopen`: the correction leads back to the rung before, so the slip is taken out.
 */
export type RungChangeEffect =
  | { kind: "none" }
  | { kind: "begin"; closes: string | null }
  | { kind: "correct"; position: string }
  | { kind: "reopen"; position: string; removes: string };

/** @param history all positions of the member, in any order. @param today the calendar date of who decides. */
export function changeRung(
  history: readonly DatedRung[],
  change: RungChange,
  today: string,
): RungChangeEffect {
  if (change.startedOn > today) throw new Problem("dateInFuture");
  const open = history.find(({ endedOn }) => endedOn === null);
  const closed = history
    .filter(({ endedOn }) => endedOn !== null)
    .sort((a, b) => ((a.endedOn ?? "") < (b.endedOn ?? "") ? 1 : -1));
  const earliest = open?.startedOn ?? closed[0]?.endedOn;
  if (earliest && change.startedOn < earliest)
    throw new Problem("dateTooEarly", { date: earliest });
  if (!open) return { kind: "begin", closes: null };
  if (open.rungId === change.rungId) return { kind: "none" };
  if (open.startedOn !== change.startedOn) return { kind: "begin", closes: open.id };
  const before = closed.find(({ endedOn }) => endedOn === open.startedOn);
  if (before?.rungId === change.rungId)
    return { kind: "reopen", position: before.id, removes: open.id };
  return { kind: "correct", position: open.id };
}
