"use client";

import { useTranslations } from "next-intl";
import {
  type DragEvent,
  Fragment,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";
import { isWriting } from "@/components/ui/is-writing";
import { ClimbRow } from "./climb-row";
import { type Draft, indented, outdented } from "./draft";
import { DraftRow } from "./draft-row";
import { type DropSpot, type Move, type MoveKey, moveBy, moveTo, spotAt } from "./moves";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";
import type { RowWords } from "./use-climb-words";

export type TreeActions = RowActions & {
  comment: (id: string) => void;
  beginDraft: (under: RowView) => void;
  keepDraft: (titles: string[], goOn: boolean) => void;
  changeDraft: (draft: Draft | null) => void;
  move: (id: string, move: Move | null) => void;
  remove: (id: string) => void;
  /** Begins the step that comes before all the others. */
  addFirst: () => void;
};

const moveKeys: Record<string, MoveKey> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/**
 * The rows of the climb as one tree grid: what is ahead above the line of today, what is climbed below it. Keys and drags
 * are heard once, here; the rows stay plain. Drawn anew only where something of it has changed.
 */
export const ClimbTree = memo(Tree);

function Tree({
  ahead,
  climbed,
  todayLine,
  draft,
  selectedId,
  editingId,
  editable,
  actions,
  words,
}: {
  ahead: readonly RowView[];
  climbed: readonly RowView[];
  todayLine: ReactNode;
  draft: Draft | null;
  selectedId: string | null;
  editingId: string | null;
  editable: boolean;
  actions: TreeActions;
  words: RowWords;
}) {
  const t = useTranslations("climb");
  const grid = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  // Outlives the row it is typed in, which may move or go while somebody writes.
  const draftText = useRef("");
  const typedTitles = useRef(new Map<string, string>());
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const rows = [...ahead, ...climbed];
  const rowOf = (id: string | null) => rows.find((row) => row.id === id);
  const currentId = rowOf(focusedId)?.id ?? rows[0]?.id ?? null;

  const rowElement = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const rowAt = (target: EventTarget) => rowOf(rowElement(target)?.dataset.row ?? null);
  // Who types fast asks for a row that is not drawn yet; it gets the focus when it is.
  const awaited = useRef<string | null>(null);
  const focusAwaited = () => {
    const row =
      awaited.current &&
      grid.current?.querySelector<HTMLElement>(`[data-row="${awaited.current}"]`);
    if (!row) return;
    awaited.current = null;
    row.focus();
  };
  const focusRow = (id: string | undefined) => {
    if (!id) return;
    setFocusedId(id);
    awaited.current = id;
    focusAwaited();
  };
  useEffect(() => focusAwaited());

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(event.target);
    if (!row) return;
    const onRow = event.target === rowElement(event.target);
    const index = rows.indexOf(row);
    const moveKey = event.altKey ? moveKeys[event.key] : undefined;
    if (moveKey) {
      event.preventDefault();
      if (editable && !row.done) actions.move(row.id, moveBy(moveKey, row, rows));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act =
      walking(key, row, index) ??
      (editable ? editing(key, row, index, onRow) : reading(key, row, onRow));
    if (!act) return;
    event.preventDefault();
    act();
  };

  /** Keys that only move the eye. */
  const walking = (key: string, row: RowView, index: number): (() => void) | null => {
    switch (key) {
      case "ArrowDown":
        return () => focusRow(rows[index + 1]?.id);
      case "ArrowUp":
        return () => focusRow(rows[index - 1]?.id);
      case "Home":
        return () => focusRow(rows[0]?.id);
      case "End":
        return () => focusRow(rows.at(-1)?.id);
      case "ArrowLeft":
        return row.folded === false
          ? () => actions.fold(row.id, true)
          : () => focusRow(row.parentId ?? undefined);
      case "ArrowRight":
        return row.folded ? () => actions.fold(row.id, false) : null;
      case "c":
        return () => actions.comment(row.id);
      default:
        return null;
    }
  };
  const reading = (key: string, row: RowView, onRow: boolean) =>
    key === "Enter" && onRow ? () => actions.open(row.id) : null;

  /** Keys that change the plan. Enter and space belong to a row's own controls while those have the focus. */
  const editing = (key: string, row: RowView, index: number, onRow: boolean) => {
    switch (key) {
      case "Enter":
        return onRow ? () => actions.beginDraft(row) : null;
      case " ":
        return onRow && row.tickable ? () => actions.tick(row.id, !row.done) : null;
      case "F2":
        return () => actions.rename(row.id);
      case "d":
        return () => actions.redate(row.id);
      case "Delete":
      case "Backspace":
        return () => {
          // What stands under it goes with it.
          const next = rows.slice(index + 1).find(({ depth }) => depth <= row.depth);
          focusRow(next?.id ?? rows[index - 1]?.id);
          actions.remove(row.id);
        };
      default:
        return null;
    }
  };

  const spotOf = (
    event: DragEvent,
  ): { row: RowView; element: HTMLElement; spot: DropSpot } | null => {
    const element = rowElement(event.target);
    const row = rowAt(event.target);
    if (!element || !row || row.done || row.id === dragged.current) return null;
    const box = element.getBoundingClientRect();
    return { row, element, spot: spotAt(row, event.clientY - box.top, box.height) };
  };
  const clearSpots = () => {
    for (const marked of grid.current?.querySelectorAll<HTMLElement>("[data-drop]") ?? [])
      delete marked.dataset.drop;
  };
  const dragHandlers = {
    // A row can be dragged from where it is taken hold of, but not by the words that are being written in it.
    onPointerDown(event: PointerEvent) {
      const row = rowElement(event.target);
      if (row) row.draggable = !isWriting(event.target);
    },
    onDragStart(event: DragEvent) {
      dragged.current = rowElement(event.target)?.dataset.row ?? null;
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
      actions.move(dragged.current, moveTo(at.spot, at.row));
    },
    onDragEnd() {
      dragged.current = null;
      clearSpots();
    },
  };

  const draftRow = (at: Draft, under: RowView | undefined) => {
    const change = (next: Draft | null) => {
      if (next) actions.changeDraft(next);
      return next !== null;
    };
    return (
      <DraftRow
        key="draft"
        text={draftText}
        depth={at.depth}
        keep={actions.keepDraft}
        indent={() => change(indented(at, under))}
        outdent={() => change(outdented(at, rowOf(at.parentId)))}
        end={() => {
          actions.changeDraft(null);
          focusRow(at.under ?? undefined);
        }}
      />
    );
  };
  const drawn = (row: RowView) => {
    const hold = (
      <ClimbRow
        key={row.id}
        row={row}
        current={row.id === currentId}
        selected={row.id === selectedId}
        editing={row.id === editingId}
        typed={typedTitles}
        editable={editable}
        actions={actions}
        words={words}
      />
    );
    return draft?.under === row.id ? [hold, draftRow(draft, row)] : hold;
  };

  return (
    // The grid hears what its rows let through; each row is focusable itself.
    <div
      ref={grid}
      role="treegrid"
      aria-label={t("tree")}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = rowElement(event.target)?.dataset.row;
        // The browser has moved the focus; the tab order follows, after the click that may have moved it.
        if (id) startTransition(() => setFocusedId(id));
      }}
      {...(editable ? dragHandlers : {})}
    >
      {/* One list, so that a row that is ticked and travels below the line stays itself and keeps the focus. */}
      {[
        ...ahead.flatMap(drawn),
        draft && !rowOf(draft.under) ? draftRow(draft, undefined) : null,
        <Fragment key="today">{todayLine}</Fragment>,
        ...climbed.flatMap(drawn),
      ]}
    </div>
  );
}
