import type { KeyboardEvent } from "react";
import { orderRefusal } from "@/domain/node/structure";
import { draftUnder } from "./draft";
import { type MoveKey, moveBy, rowAfterRemoval } from "./moves";
import { rowElement, rowIdAt } from "./row-element";
import type { RowView } from "./row-view";
import type { TreeActions } from "./use-tree-actions";

/** The arrow keys that are exchanged on a page that runs from right to left. */
const mirroredKeys: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === "rtl";

const moveKeys: Record<string, MoveKey> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

type KeyAction = (() => void) | null;

/** Runs what a key means on a row. Enter and Space belong to a control within the row while it has the focus. */
export function onTreeKey(
  event: KeyboardEvent,
  rows: readonly RowView[],
  actions: TreeActions,
  { editable, openId }: { editable: boolean; openId: string | null },
): void {
  const row = rows.find(({ id }) => id === rowIdAt(event.target));
  if (!row) return;
  const isOnRow = event.target === rowElement(event.target);
  const pressed = isRightToLeft(event.currentTarget)
    ? (mirroredKeys[event.key] ?? event.key)
    : event.key;
  const moveKey = event.altKey ? moveKeys[pressed] : undefined;
  if (moveKey) {
    event.preventDefault();
    if (editable && !row.done) actions.move(row.id, moveBy(moveKey, row, rows));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  const action =
    navigating(key, row, rows, actions, openId) ??
    (editable
      ? ownerKeys(key, row, rows, actions, isOnRow)
      : readerKeys(key, row, actions, isOnRow));
  if (!action) return;
  event.preventDefault();
  action();
}

/** Keys that move the focus or open something, and change nothing in the plan. */
function navigating(
  key: string,
  row: RowView,
  rows: readonly RowView[],
  actions: TreeActions,
  openId: string | null,
): KeyAction {
  const index = rows.indexOf(row);
  switch (key) {
    case "ArrowDown":
      return () => actions.focusRow(rows[index + 1]?.id);
    case "ArrowUp":
      return () => actions.focusRow(rows[index - 1]?.id);
    case "Home":
      return () => actions.focusRow(rows[0]?.id);
    case "End":
      return () => actions.focusRow(rows.at(-1)?.id);
    case "ArrowLeft":
      return row.folded === false
        ? () => actions.fold(row.id, true)
        : () => actions.focusRow(row.parentId);
    case "ArrowRight":
      return row.folded ? () => actions.fold(row.id, false) : null;
    case "c":
      return () => actions.comment(row.id);
    case "Escape":
      return openId === null ? null : () => actions.close(openId);
    default:
      return null;
  }
}

const readerKeys = (
  key: string,
  row: RowView,
  actions: TreeActions,
  isOnRow: boolean,
): KeyAction => (key === "Enter" && isOnRow ? () => actions.open(row.id) : null);

/** Keys that change the plan. */
function ownerKeys(
  key: string,
  row: RowView,
  rows: readonly RowView[],
  actions: TreeActions,
  isOnRow: boolean,
): KeyAction {
  switch (key) {
    case "Enter":
      return isOnRow ? () => actions.write(draftUnder(row)) : null;
    case " ":
      return isOnRow ? () => actions.tick(row.id, !row.done) : null;
    case "F2":
      return () => actions.rename(row.id);
    case "d":
      return () => actions.redate(row.id);
    case "m":
      return () => actions.setKind(row.id, row.kind === "step" ? "milestone" : "step");
    case "o":
      return orderRefusal(row)
        ? null
        : () => actions.setOrder(row.id, row.node.order === "sequence" ? "parallel" : "sequence");
    case "Delete":
    case "Backspace":
      return () => {
        // The children are deleted with their parent, so the focus goes to the next row that is none of them.
        actions.focusRow(rowAfterRemoval(rows, row.id));
        actions.remove(row.id);
      };
    default:
      return null;
  }
}
