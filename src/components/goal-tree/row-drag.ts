import { isWriting } from "@/components/ui/is-writing";
import { edgeScroll } from "./edge-scroll";
import type { DropPosition } from "./moves";
import { rowElement } from "./row-element";

export type DraggableTree = {
  /** The row, and the position in it, where a drop would land; null where a drop is not allowed. */
  dropTargetAt: (element: Element | null, y: number, draggedId: string) => DropTarget | null;
  titleOf: (id: string) => string;
  drop: (id: string, target: DropTarget) => void;
};
type DropTarget = { row: HTMLElement; dropPosition: DropPosition };

/**
 * A mouse drags once it has moved this far, and so does a finger on the handle. Elsewhere a finger scrolls, unless it has
 * been held this long within this distance.
 */
const mouseThreshold = 5;
const longPressMilliseconds = 400;
const longPressTolerance = 10;
/** In pixels, between the label and the edge of the screen. */
const labelMargin = 8;

/**
 * Moves rows by mouse, pen or finger, with one set of listeners on the tree. It uses pointer events, because most
 * phones do not start the browser's own drag and drop by a finger. Returns what removes the listeners.
 */
export function dragRows(grid: HTMLElement, tree: DraggableTree): () => void {
  let press: { row: HTMLElement; id: number; x: number; y: number; longPress?: Timer } | null =
    null;
  let drag: ReturnType<typeof beginDrag> | null = null;

  const release = () => {
    clearTimeout(press?.longPress);
    press = null;
    drag?.end();
    drag = null;
  };
  const begin = () => {
    if (!press) return;
    grid.setPointerCapture(press.id);
    drag = beginDrag(grid, press.row, tree);
    drag.follow(press.x, press.y);
  };
  const onDown = (event: PointerEvent) => {
    release();
    const row = rowElement(event.target);
    if (!row || !event.isPrimary || event.button !== 0 || isWriting(event.target)) return;
    press = { row, id: event.pointerId, x: event.clientX, y: event.clientY };
    if (event.pointerType === "touch" && !isOnHandle(event.target, row))
      press.longPress = setTimeout(begin, longPressMilliseconds);
  };
  const onMove = (event: PointerEvent) => {
    if (press?.id !== event.pointerId) return;
    // The button was released outside of the tree.
    if (event.buttons === 0) return release();
    if (drag) return drag.follow(event.clientX, event.clientY);
    const distance = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (press.longPress !== undefined) {
      if (distance > longPressTolerance) release();
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
  // Otherwise a finger would scroll the page while it drags a row, and a long press would open the browser's menu.
  const whileDragging = (event: Event) => {
    if (drag && event.cancelable) event.preventDefault();
  };
  const whileTouching = (event: Event) => {
    if (drag || press?.longPress !== undefined) event.preventDefault();
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

/** The marker on the spine, which the page does not scroll by (climb.css). */
const isOnHandle = (target: EventTarget | null, row: HTMLElement): boolean =>
  target instanceof Node && row.firstElementChild?.contains(target) === true;

type Timer = ReturnType<typeof setTimeout>;

/** One drag: a label with the row's title follows the pointer, and the row of the drop is marked. */
function beginDrag(grid: HTMLElement, row: HTMLElement, tree: DraggableTree) {
  const id = row.dataset.row ?? "";
  const label = document.createElement("div");
  label.className = "climb-drag-label";
  label.dir = "auto";
  label.ariaHidden = "true";
  label.textContent = tree.titleOf(id);
  document.body.append(label);
  row.dataset.dragged = "";
  grid.dataset.dragging = "";
  document.getSelection()?.removeAllRanges();

  let target: DropTarget | null = null;
  const mark = (next: DropTarget | null) => {
    if (target) delete target.row.dataset.drop;
    target = next;
    if (target) target.row.dataset.drop = target.dropPosition;
  };
  const markAt = (x: number, y: number) =>
    mark(tree.dropTargetAt(document.elementFromPoint(x, y), y, id));
  const scroll = edgeScroll(markAt);
  return {
    follow(x: number, y: number) {
      moveLabel(label, x, y);
      markAt(x, y);
      scroll.at(x, y);
    },
    drop() {
      if (target) tree.drop(id, target);
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

/** Moves the label to the pointer, and keeps it within the screen. */
function moveLabel(label: HTMLElement, x: number, y: number): void {
  const { offsetLeft, offsetTop, offsetWidth } = label;
  const maxX = document.documentElement.clientWidth - offsetWidth - offsetLeft - labelMargin;
  const left = Math.max(Math.min(x, maxX), labelMargin - offsetLeft);
  const top = Math.max(y, labelMargin - offsetTop);
  label.style.translate = `${left}px ${top}px`;
}

/**
 * Swallows the click with which the browser follows the release of the pointer, because it would act on the row below it.
 * However late that is, no other press comes before it; a click by a key has no detail.
 */
function swallowClick(): void {
  const swallowing = new AbortController();
  const options = { capture: true, signal: swallowing.signal };
  const swallow = (event: MouseEvent) => {
    if (event.detail === 0) return;
    swallowing.abort();
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, options);
  window.addEventListener("pointerdown", () => swallowing.abort(), options);
}
