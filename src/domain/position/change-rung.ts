import { Problem } from "@/domain/problem";

/** A position with ISO calendar dates. It ends on the day on which the next one begins. */
export type DatedRung = { id: string; rungId: string; startedOn: string; endedOn: string | null };

export type RungChange = { rungId: string; startedOn: string };

/**
 * What a change of rung does to the recorded positions:
 * - `none`: the member already has that rung;
 * - `begin`: closes the open position, if there is one, on the day on which the new one begins;
 * - `correct`: the open position began on the same day, so it was a mistake and is replaced;
 * - `reopen`: the correction leads back to the rung before, so the mistaken position is removed and the one before
 *   reopened.
 */
export type RungChangeEffect =
  | { kind: "none" }
  | { kind: "begin"; closes: string | null }
  | { kind: "correct"; position: string }
  | { kind: "reopen"; position: string; removes: string };

/**
 * Decides what a change of rung does. `history` holds all positions of the member, in any order, and `today` is the
 * calendar date of the person who decides. Throws the problem `dateInFuture`, or `dateTooEarly` for a day before the
 * open position began or, where none is open, the last one ended.
 */
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
