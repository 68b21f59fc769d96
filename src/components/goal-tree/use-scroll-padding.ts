import { type RefObject, useEffect } from "react";

/**
 * While `isStuck`, what takes the focus is scrolled to where this element, which sticks to the top of what scrolls, does
 * not cover it: its height changes with the width of the screen and with its text.
 */
export function useScrollPadding(element: RefObject<HTMLElement | null>, isStuck: boolean): void {
  useEffect(() => {
    const head = element.current;
    if (!isStuck || !head) return;
    const scroller = scrollerOf(head);
    const observer = new ResizeObserver(() => {
      scroller.style.scrollPaddingTop = `${head.offsetHeight}px`;
      uncover(head, scroller);
    });
    observer.observe(head);
    return () => {
      observer.disconnect();
      scroller.style.scrollPaddingTop = "";
    };
  }, [element, isStuck]);
}

function scrollerOf(head: HTMLElement): HTMLElement {
  for (let at = head.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/** Scrolls what has the focus out from under the head. */
function uncover(head: HTMLElement, scroller: HTMLElement): void {
  const focused = document.activeElement;
  if (
    !focused ||
    focused === document.body ||
    head.contains(focused) ||
    !scroller.contains(focused)
  )
    return;
  const { top, bottom } = focused.getBoundingClientRect();
  const covered = head.getBoundingClientRect();
  if (top < covered.bottom && bottom > covered.top) focused.scrollIntoView({ block: "nearest" });
}
