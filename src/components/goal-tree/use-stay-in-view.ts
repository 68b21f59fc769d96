import { type RefObject, useEffect, useEffectEvent } from "react";

/** In pixels: a toast that stands at the foot of the screen covers nothing of it then. */
const marginBelow = 88;
const marginAbove = 16;

/**
 * Scrolls the page so far that all of an element is seen, as it opens, grows or is drawn elsewhere, and as the keyboard of
 * a screen opens: that covers the page, and the browser scrolls no further than to the line that is typed.
 */
export function useStayInView(element: RefObject<HTMLElement | null>, under: string | null): void {
  const bring = useEffectEvent(() => {
    const { top, bottom } = element.current?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const view = window.visualViewport;
    const above = view?.offsetTop ?? 0;
    const below = above + (view?.height ?? window.innerHeight);
    const hidden = bottom + marginBelow - below;
    // Its beginning is never scrolled away for its end.
    const distance = Math.min(hidden, top - marginAbove - above);
    if (distance > 0) window.scrollBy({ top: distance, behavior: "instant" });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: It is brought into view again where it is drawn elsewhere.
  useEffect(() => bring(), [under]);
  useEffect(() => {
    if (!element.current) return;
    const onChange = () => bring();
    const size = new ResizeObserver(onChange);
    size.observe(element.current);
    window.visualViewport?.addEventListener("resize", onChange);
    return () => {
      size.disconnect();
      window.visualViewport?.removeEventListener("resize", onChange);
    };
  }, [element]);
}
