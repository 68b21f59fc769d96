/** The page scrolls while the pointer is this near to the upper or lower edge of the screen. */
const edgePixels = 80;
/** How far it scrolls in a frame while the pointer is at the edge itself. */
const maxPixelsPerFrame = 14;

/** How far the page scrolls in a frame while the pointer is at this height of the screen. */
export function scrollSpeed(y: number, height: number): number {
  if (y < edgePixels) return -maxPixelsPerFrame * Math.min(1, (edgePixels - y) / edgePixels);
  if (y > height - edgePixels)
    return maxPixelsPerFrame * Math.min(1, (y - height + edgePixels) / edgePixels);
  return 0;
}

/** Scrolls the page while something is dragged near its upper or lower edge; `moved` hears of each step. */
export function edgeScroll(moved: (x: number, y: number) => void) {
  let at = { x: 0, y: 0 };
  let frame = 0;
  const step = () => {
    const speed = scrollSpeed(at.y, window.innerHeight);
    frame = speed === 0 ? 0 : requestAnimationFrame(step);
    if (speed === 0) return;
    window.scrollBy(0, speed);
    moved(at.x, at.y);
  };
  return {
    at(x: number, y: number) {
      at = { x, y };
      frame ||= requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
