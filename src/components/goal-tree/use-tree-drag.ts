"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { dropPositionAt, type Move, moveTo } from "./moves";
import { dragRows } from "./row-drag";
import { rowElement } from "./row-element";
import type { RowView } from "./row-view";

/** Moves rows that are dragged by mouse, pen or finger. */
export function useTreeDrag(
  grid: RefObject<HTMLDivElement | null>,
  rows: readonly RowView[],
  move: (id: string, move: Move) => void,
  isEditable: boolean,
): void {
  const rowOf = useEffectEvent((id: string | undefined) => rows.find((row) => row.id === id));
  /** Whether a row is the other one or stands under it. */
  const isWithin = useEffectEvent((id: string, otherId: string): boolean => {
    for (let row = rowOf(id); row; row = rowOf(row.parentId ?? undefined))
      if (row.id === otherId) return true;
    return false;
  });
  const moveRow = useEffectEvent(move);
  useEffect(() => {
    if (!grid.current || !isEditable) return;
    return dragRows(grid.current, {
      titleOf: (id) => rowOf(id)?.title ?? "",
      dropTargetAt(element, y, draggedId) {
        const target = rowElement(element);
        const row = rowOf(target?.dataset.row);
        if (!target || !row || row.done || isWithin(row.id, draggedId)) return null;
        const box = target.getBoundingClientRect();
        return { row: target, dropPosition: dropPositionAt(row, y - box.top, box.height) };
      },
      drop(id, { row, dropPosition }) {
        const target = rowOf(row.dataset.row);
        if (target) moveRow(id, moveTo(dropPosition, target));
      },
    });
  }, [grid, isEditable]);
}
