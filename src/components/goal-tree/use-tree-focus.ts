import { type RefObject, useCallback, useEffect, useRef } from "react";
import { nearestRow } from "./moves";
import type { Workspace } from "./plan-workspace";
import type { RowView } from "./row-view";

/** Focuses the row that was requested. It can be requested before it is drawn, so it takes the focus once it is there. */
export function useRequestedFocus(
  grid: RefObject<HTMLElement | null>,
  request: Workspace["rowRequest"],
): void {
  const handled = useRef(0);
  useEffect(() => {
    if (!request || request.count === handled.current) return;
    const row = grid.current?.querySelector<HTMLElement>(
      request.id === null ? "[data-first-step]" : `[data-row="${request.id}"]`,
    );
    if (!row) return;
    handled.current = request.count;
    row.focus();
  });
}

/**
 * A row that somebody else deletes, or that leaves a filter, takes the focus along: the nearest row gets it. What is
 * returned tells it whether the focus is in the tree.
 */
export function useFocusedRow(
  rows: readonly RowView[],
  focusedId: string | null,
  focusRow: (id: string | null) => void,
): (hasFocus: boolean) => void {
  const hasFocus = useRef(false);
  const drawnBefore = useRef(rows);
  useEffect(() => {
    const before = drawnBefore.current;
    drawnBefore.current = rows;
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isLost || !focusedId || rows.some(({ id }) => id === focusedId)) return;
    focusRow(nearestRow(before, rows, focusedId));
  });
  return useCallback((focused) => {
    hasFocus.current = focused;
  }, []);
}
