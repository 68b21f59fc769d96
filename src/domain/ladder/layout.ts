import type { LadderShape } from "./ladder";
import { entryRungs } from "./path";

export type LadderLayout = {
  /** The track of each lane, from left to right. A track has more than one lane where rungs share a level. */
  lanes: readonly string[];
  /** The number of rows; row 0 is the lowest. */
  rows: number;
  /** The cell in which each rung is drawn, by rung id. */
  cells: ReadonlyMap<string, { lane: number; row: number }>;
};

/**
 * Lays a ladder out for drawing: one row for each level, at least one lane for each track, beginning with the track of
 * the first entry rung. No two rungs share a cell, every edge leads to a higher row, and the order of the input does
 * not matter.
 */
export function layOut(ladder: LadderShape): LadderLayout {
  const levels = [...new Set(ladder.rungs.map(({ level }) => level))].sort((a, b) => a - b);
  const lanes: string[] = [];
  const cells = new Map<string, { lane: number; row: number }>();
  for (const track of tracksInOrder(ladder)) {
    const first = lanes.length;
    const takenInRow = new Map<number, number>();
    const rungs = ladder.rungs.filter((rung) => rung.track === track);
    for (const rung of rungs.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))) {
      const row = levels.indexOf(rung.level);
      const lane = first + (takenInRow.get(row) ?? 0);
      takenInRow.set(row, lane - first + 1);
      if (lane === lanes.length) lanes.push(track);
      cells.set(rung.id, { lane, row });
    }
  }
  return { lanes, rows: levels.length, cells };
}

function tracksInOrder(ladder: LadderShape): string[] {
  const start = entryRungs(ladder)[0]?.track;
  const lowest = new Map<string, number>();
  for (const { track, level } of ladder.rungs)
    lowest.set(track, Math.min(level, lowest.get(track) ?? level));
  return [...lowest]
    .sort(
      ([a, levelA], [b, levelB]) =>
        Number(b === start) - Number(a === start) || levelA - levelB || compare(a, b),
    )
    .map(([track]) => track);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
