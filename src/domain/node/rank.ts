import { generateNKeysBetween } from "fractional-indexing";
import type { Placement } from "./placement";

/** An item with a position among siblings: earlier in time sorts first. */
export type Ranked = { readonly id: string; readonly rank: string };

/**
 * Ranks grow longer each time an item is put between the same two. Where one would exceed this length, the whole list
 * gets new ranks.
 */
export const maxRankLength = 50;

/** Compares by code units, as the database does. Equal ranks are ordered by id, so that the order is always total. */
export function compareRanks(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

export type NewRanks = {
  /** The ranks of the new items, in order. */
  readonly ranks: readonly string[];
  /** The new ranks of existing siblings, by id; empty unless the whole list got new ranks. */
  readonly rebalanced: ReadonlyMap<string, string>;
};

/**
 * The index of a placement among `siblings`, which are in their order; the end where none of the siblings it names
 * exists.
 */
export function indexOfPlacement(siblings: readonly Ranked[], placement: Placement): number {
  if ("at" in placement) return placement.at === "start" ? 0 : siblings.length;
  const indexOf = (anchor: string) => siblings.findIndex(({ id }) => id === anchor);
  const after = "after" in placement ? indexOf(placement.after) : -1;
  if (after >= 0) return after + 1;
  const before = "before" in placement ? indexOf(placement.before) : -1;
  return before >= 0 ? before : siblings.length;
}

/** Whether a rank can be given at `index` of the siblings, which are in their order. */
export function isRankFor(siblings: readonly Ranked[], index: number, rank: string): boolean {
  const before = siblings[index - 1]?.rank;
  const after = siblings[index]?.rank;
  if (before !== undefined && before >= rank) return false;
  if (after !== undefined && rank >= after) return false;
  // What a client sends need not be a rank at all.
  if (!/^[0-9A-Za-z]+$/.test(rank)) return false;
  try {
    return generateNKeysBetween(rank, null, 1).length === 1;
  } catch {
    return false;
  }
}

/**
 * Makes ranks for `count` new siblings that follow one another at `index` of the siblings, which are in their order.
 */
export function rankAt(siblings: readonly Ranked[], index: number, count: number): NewRanks {
  const before = siblings[index - 1]?.rank ?? null;
  const after = siblings[index]?.rank ?? null;
  // Neighbours have equal ranks where a deleted sibling was restored to a rank that was given away meanwhile.
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
