import { generateNKeysBetween } from "fractional-indexing";
import type { Placement } from "./placement";

/** What has a place among siblings: earlier in time sorts first. */
export type Ranked = { readonly id: string; readonly rank: string };

/** Ranks grow where things are put between the same two again and again; a list whose ranks would grow longer is numbered anew. */
export const maxRankLength = 50;

/** By code units, as the database compares them; equal ranks are told apart by id, so that the order is always total. */
export function compareRanks(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

export type Ranking = {
  /** For what is put in, in order. */
  readonly ranks: readonly string[];
  /** New ranks of siblings that stood there before, by id: empty unless the list had to be numbered anew. */
  readonly rebalanced: ReadonlyMap<string, string>;
};

/** The index at which a placement stands among `siblings`, in their order; at the end where all it names are gone. */
export function indexOfPlacement(siblings: readonly Ranked[], placement: Placement): number {
  if ("at" in placement) return placement.at === "start" ? 0 : siblings.length;
  const indexOf = (anchor: string) => siblings.findIndex(({ id }) => id === anchor);
  const after = "after" in placement ? indexOf(placement.after) : -1;
  if (after >= 0) return after + 1;
  const before = "before" in placement ? indexOf(placement.before) : -1;
  return before >= 0 ? before : siblings.length;
}

/** Ranks for `count` new siblings, in a row, at `index` of the siblings in their order. */
export function rankAt(siblings: readonly Ranked[], index: number, count: number): Ranking {
  const before = siblings[index - 1]?.rank ?? null;
  const after = siblings[index]?.rank ?? null;
  // Equal neighbours happen where a deleted sibling came back to a place that was given away meanwhile.
  const isRoom = before === null || after === null || before < after;
  if (isRoom) {
    const ranks = generateNKeysBetween(before, after, count);
    if (ranks.every((rank) => rank.length <= maxRankLength))
      return { ranks, rebalanced: new Map() };
  }
  const all = generateNKeysBetween(null, null, siblings.length + count);
  const ranks = all.splice(index, count);
  const rebalanced = new Map<string, string>();
  for (const [position, sibling] of siblings.entries()) {
    const rank = all[position] ?? sibling.rank;
    if (rank !== sibling.rank) rebalanced.set(sibling.id, rank);
  }
  return { ranks, rebalanced };
}
