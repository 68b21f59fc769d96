import { isWriting } from "@/components/ui/is-writing";
import { edgeScroll } from "./edge-scroll";
import type { DropSpot } from "./moves";
import { rowElement } from "./row-element";

export type DragTarget = {
  /** Says where in which row a drop would land; null where it cannot. */
  spotAt: (element: Element | null, y: number, draggedId: string) => Spot | null;
  titleOf: (id: string) => string;
  drop: (id: string, spot: Spot) => void;
};
type Spot = { row: HTMLElement; part: DropSpot };

/** A mouse that moves so far drags; a finger scrolls, unless it has rested for so long without moving further than this. */
const mouseThreshold = 5;
const restMilliseconds = 400;
const restTolerance = 10;

/**
 * Moves rows by mouse, pen or finger, heard once on the tree. Pointer events alone: the browser's own drag and drop is
 * deaf to a finger on most phones. Returns what ends it.
 */
export function dragRows(grid: HTMLElement, target: DragTarget): () => void {
  let press: { row: HTMLElement; id: number; x: number; y: number; rest?: Timer } | null = null;
  let drag: ReturnType<typeof beginDrag> | null = null;

  const release = () => {
    clearTimeout(press?.rest);
    press = null;
    drag?.end();
    drag = null;
  };
  const begin = () => {
    if (!press) return;
    grid.setPointerCapture(press.id);
    drag = beginDrag(grid, press.row, target);
    drag.follow(press.x, press.y);
  };
  const onDown = (event: PointerEvent) => {
    release();
    const row = rowElement(event.target);
    if (!row || !event.isPrimary || event.button !== 0 || isWriting(event.target)) return;
    press = { row, id: event.pointerId, x: event.clientX, y: event.clientY };
    if (event.pointerType === "touch") press.rest = setTimeout(begin, restMilliseconds);
  };
  const onMove = (event: PointerEvent) => {
    if (press?.id !== event.pointerId) return;
    if (drag) return drag.follow(event.clientX, event.clientY);
    const distance = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (press.rest !== undefined) {
      if (distance > restTolerance) release();
    } else if (distance > mouseThreshold) {
      press = { ...press, x: event.clientX, y: event.clientY };
      begin();
    }
  };
  const onUp = (event: PointerEvent) => {
    if (press?.id !== event.pointerId) return;
    if (drag) {
      swallowClick();
      drag.drop();
    }
    release();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!drag || event.key !== "Escape") return;
    event.stopPropagation();
    swallowClick();
    release();
  };
  // While a row is dragged the page does not scroll under the finger, and a press that rests is no call for a menu.
  const whileDragging = (event: Event) => {
    if (drag && event.cancelable) event.preventDefault();
  };
  const whileTouching = (event: Event) => {
    if (drag || press?.rest !== undefined) event.preventDefault();
  };

  const listening = new AbortController();
  const { signal } = listening;
  grid.addEventListener("pointerdown", onDown, { signal });
  grid.addEventListener("pointermove", onMove, { signal });
  grid.addEventListener("pointerup", onUp, { signal });
  grid.addEventListener("pointercancel", release, { signal });
  grid.addEventListener("touchmove", whileDragging, { signal, passive: false });
  grid.addEventListener("contextmenu", whileTouching, { signal });
  window.addEventListener("keydown", onKey, { signal, capture: true });
  return () => {
    release();
    listening.abort();
  };
}

type Timer = ReturnType<typeof setTimeout>;

/** One row on its way: its name follows the pointer, and the spot it would land on is marked. */
function beginDrag(grid: HTMLElement, row: HTMLElement, target: DragTarget) {
  const id = row.dataset.row ?? "";
  const label = document.createElement("div");
  label.className = "climb-drag-label";
  label.dir = "auto";
  label.ariaHidden = "true";
  label.textContent = target.titleOf(id);
  document.body.append(label);
  row.dataset.dragged = "";
  grid.dataset.dragging = "";
  document.getSelection()?.removeAllRanges();

  let spot: Spot | null = null;
  const mark = (next: Spot | null) => {
    if (spot) delete spot.row.dataset.drop;
    spot = next;
    if (spot) spot.row.dataset.drop = spot.part;
  };
  const markAt = (x: number, y: number) =>
    mark(target.spotAt(document.elementFromPoint(x, y), y, id));
  const scroll = edgeScroll(markAt);
  return {
    follow(x: number, y: number) {
      label.style.translate = `${x}px ${y}px`;
      markAt(x, y);
      scroll.at(x, y);
    },
    drop() {
      if (spot) target.drop(id, spot);
    },
    end() {
      scroll.stop();
      mark(null);
      label.remove();
      delete row.dataset.dragged;
      delete grid.dataset.dragging;
    },
  };
}

/** Letting go of a row is no click on what lies under it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 50);
}
