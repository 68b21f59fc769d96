import { isWriting } from "@/components/ui/is-writing";
import { maxFocused } from "./max-focused";

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** An element around the one with the focus, or that one, and what stands beside it. */
type Level = {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
};
/** Where the focus is: from the element that has it out to the page. */
type Position = readonly Level[];

/**
 * Gives the focus to what is nearest where the element that has it is taken away or disabled, because the browser would
 * give it to nothing. Where nothing is left of what it stood in, as after a toast, it returns to where it was before.
 * `focusedBefore` is what had the focus on the page until now, the latest first. Returns what stops that.
 */
export function keepFocus(focusedBefore: readonly Element[] = []): () => void {
  let positions: Position[] = [];
  /** Those within a toast, which is told no more once the toast is gone. */
  const inToast = new WeakSet<Position>();
  let path = window.location.pathname;
  let frame = 0;
  const add = (element: Element) => {
    const position = positionOf(element);
    if (isInToast(element)) inToast.add(position);
    positions = [position, ...positions].slice(0, maxFocused);
  };
  const note = () => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) return;
    // On another page nothing of this is near.
    if (path !== window.location.pathname) positions = [];
    path = window.location.pathname;
    add(activeElement);
  };
  const current = () => positions[0]?.[0]?.element;
  const isLost = (element: Element) => !element.isConnected || element.matches(":disabled");
  const restore = () => {
    if (document.activeElement !== document.body || path !== window.location.pathname) return;
    // Another toast may stand where that one stood, and says something else.
    positions = positions.filter(
      (position) => !inToast.has(position) || position[0]?.element.isConnected,
    );
    for (const position of positions) {
      const nearest = nearestTo(position);
      if (!nearest) continue;
      nearest.focus();
      return;
    }
  };
  const changed = () => {
    const element = current();
    if (!element || !isLost(element)) return;
    // After whoever else gives the focus on, and after the browser has taken it from what is disabled.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(restore);
    });
  };
  const left = ({ target }: FocusEvent) => {
    const isOfToast = isInToast(target);
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const element = current();
      if (isOfToast) {
        // A toast gives it up as soon as something is pressed in it, because another may come in its stead.
        positions = positions.filter((position) => !inToast.has(position));
        restore();
      } else if (element && !isLost(element)) {
        // Pressing beside everything leaves it on purpose.
        positions = [];
      }
    });
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  for (const element of focusedBefore.toReversed()) if (element.isConnected) add(element);
  document.addEventListener("focusin", note);
  document.addEventListener("focusout", left);
  note();
  // What had it may have gone before this was loaded.
  if (focusedBefore[0] && isLost(focusedBefore[0])) restore();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener("focusin", note);
    document.removeEventListener("focusout", left);
  };
}

const isInToast = (target: EventTarget | null | undefined): boolean =>
  target instanceof Element && target.closest("[data-react-aria-top-layer]") !== null;

function positionOf(element: Element): Position {
  const levels: Level[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    levels.push({
      element: at,
      next: at.nextElementSibling,
      previous: at.previousElementSibling,
    });
  return levels;
}

/** What can take the focus next to a position, the innermost first. Beside what stands in the body itself nothing is near. */
function nearestTo(position: Position): HTMLElement | null {
  for (const { element, next, previous } of position) {
    if (element.parentElement === document.body) continue;
    const found =
      firstIn(element) ??
      firstAlong(element.isConnected ? element.nextElementSibling : next, "nextElementSibling") ??
      firstAlong(
        element.isConnected ? element.previousElementSibling : previous,
        "previousElementSibling",
      );
    if (found) return found;
  }
  return null;
}

function firstAlong(
  from: Element | null,
  direction: "nextElementSibling" | "previousElementSibling",
): HTMLElement | null {
  if (from?.parentElement === document.body) return null;
  for (let at = from; at; at = at[direction]) {
    const found = firstIn(at);
    if (found) return found;
  }
  return null;
}

/** The first that can take the focus; a field would swallow keys that are meant for the page, and open a keyboard. */
function firstIn(element: Element): HTMLElement | null {
  if (!element.isConnected || element.closest("[inert]")) return null;
  const found = element.matches(focusable) ? [element] : [];
  for (const each of [...found, ...element.querySelectorAll(focusable)])
    if (each instanceof HTMLElement && !isWriting(each) && each.checkVisibility()) return each;
  return null;
}
