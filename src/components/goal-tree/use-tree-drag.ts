"use client";

import { type DragEvent, type PointerEvent, type RefObject, useRef } from "react";
import { isWriting } from "@/components/ui/is-writing";
import { type Move, moveTo, spotAt } from "./moves";
import { rowElement, rowIdAt } from "./row-element";
import type { RowView } from "./row-view";

/** Moves rows by drag: heard once, on the tree. */
export function useTreeDrag(
  grid: RefObject<HTMLDivElement | null>,
  rows: readonly RowView[],
  move: (id: string, move: Move) => void,
) {
  const dragged = useRef<string | null>(null);
  const spotOf = (event: DragEvent) => {
    const element = rowElement(event.target);
    const row = rows.find(({ id }) => id === rowIdAt(event.target));
    if (!element || !row || row.done || row.id === dragged.current) return null;
    const box = element.getBoundingClientRect();
    return { row, element, spot: spotAt(row, event.clientY - box.top, box.height) };
  };
  const clearSpots = () => {
    for (const marked of grid.current?.querySelectorAll<HTMLElement>("[data-drop]") ?? [])
      delete marked.dataset.drop;
  };
  return {
    // A row can be dragged from where it is taken hold of, but not by the words that are being written in it.
    onPointerDown(event: PointerEvent) {
      const row = rowElement(event.target);
      if (row) row.draggable = !isWriting(event.target);
    },
    onDragStart(event: DragEvent) {
      dragged.current = rowIdAt(event.target);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver(event: DragEvent) {
      clearSpots();
      const at = dragged.current ? spotOf(event) : null;
      if (!at) return;
      event.preventDefault();
      at.element.dataset.drop = at.spot;
    },
    onDrop(event: DragEvent) {
      const at = spotOf(event);
      if (!dragged.current || !at) return;
      event.preventDefault();
      move(dragged.current, moveTo(at.spot, at.row));
    },
    onDragEnd() {
      dragged.current = null;
      clearSpots();
    },
  };
}
