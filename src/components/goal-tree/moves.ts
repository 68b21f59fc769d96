import type { Placement } from "@/domain/node/placement";
import type { RowView } from "./row-view";

type SiblingRow = Pick<RowView, "id" | "parentId" | "done">;

export type Move = { parentId: string | null; placement: Placement };
export type MoveKey = "up" | "down" | "in" | "out";

/** Siblings in the order of the screen, where the later stands above the earlier. */
const siblingsOf = (row: SiblingRow, rows: readonly SiblingRow[]) =>
  rows.filter((other) => other.parentId === row.parentId && !other.done);

/** The move that an arrow key makes; null where the row can go no further. */
export function moveBy(key: MoveKey, row: SiblingRow, rows: readonly SiblingRow[]): Move | null {
  const siblings = siblingsOf(row, rows);
  const index = siblings.findIndex((sibling) => sibling.id === row.id);
  if (index < 0) return null;
  const above = siblings[index - 1];
  const below = siblings[index + 1];
  switch (key) {
    case "up":
      return above ? { parentId: row.parentId, placement: { after: above.id } } : null;
    case "down":
      return below ? { parentId: row.parentId, placement: { before: below.id } } : null;
    case "in":
      return above ? { parentId: above.id, placement: { at: "start" } } : null;
    case "out": {
      const parent = rows.find((other) => other.id === row.parentId);
      return parent ? { parentId: parent.parentId, placement: { before: parent.id } } : null;
    }
  }
}

/** The row that takes the focus once this one and what is under it are removed. */
export function rowAfterRemoval(
  rows: readonly Pick<RowView, "id" | "depth">[],
  id: string,
): string | undefined {
  const index = rows.findIndex((row) => row.id === id);
  const depth = rows[index]?.depth ?? 0;
  const next = rows.slice(index + 1).find((row) => row.depth <= depth);
  return (next ?? rows[index - 1])?.id;
}

type DrawnRow = Pick<RowView, "id" | "parentId" | "depth" | "folded">;

/**
 * The row that takes the focus where its row is drawn no longer: the milestone that was folded over it, or the nearest of
 * those that were drawn. Null where none is left.
 */
export function nearestRow(
  before: readonly DrawnRow[],
  rows: readonly DrawnRow[],
  id: string,
): string | null {
  const index = before.findIndex((row) => row.id === id);
  const drawn = new Map(rows.map((row) => [row.id, row]));
  const parent = drawn.get(before[index]?.parentId ?? "");
  if (parent?.folded) return parent.id;
  const candidates = [
    rowAfterRemoval(before, id),
    ...before
      .slice(0, Math.max(index, 0))
      .toReversed()
      .map((row) => row.id),
  ];
  return candidates.find((each) => each !== undefined && drawn.has(each)) ?? rows[0]?.id ?? null;
}

export type DropPosition = "before" | "after" | "inside";

/** Which position of a row the pointer is over. Below a milestone is what leads to it, so its lower part is inside it. */
export function dropPositionAt(row: RowView, offset: number, height: number): DropPosition {
  const fraction = offset / height;
  if (row.kind === "milestone") return fraction < 0.25 ? "before" : "inside";
  return fraction < 0.5 ? "before" : "after";
}

/** "before" and "after" as seen on the screen, where later stands above earlier. */
export function moveTo(dropPosition: DropPosition, target: RowView): Move {
  switch (dropPosition) {
    case "before":
      return { parentId: target.parentId, placement: { after: target.id } };
    case "after":
      return { parentId: target.parentId, placement: { before: target.id } };
    case "inside":
      return { parentId: target.id, placement: { at: "end" } };
  }
}
