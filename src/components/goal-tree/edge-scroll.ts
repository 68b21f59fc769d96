/** The page scrolls while the pointer is this near to the upper or lower edge of the screen. */
const edgePixels = 80;
/** How fast it scrolls while the pointer is at the edge itself. */
const maxPixelsPerSecond = 840;
/** A frame that comes later than this, as after a pause of the page, does not make it jump. */
const maxFrameSeconds = 0.1;

/** How fast the page scrolls, in pixels a second, while the pointer is at this height of the screen. */
export function scrollSpeed(y: number, height: number): number {
  if (y < edgePixels) return -maxPixelsPerSecond * Math.min(1, (edgePixels - y) / edgePixels);
  if (y > height - edgePixels)
    return maxPixelsPerSecond * Math.min(1, (y - height + edgePixels) / edgePixels);
  return 0;
}

/** Scrolls the page while something is dragged near its upper or lower edge; `moved` hears of each step. */
export function edgeScroll(moved: (x: number, y: number) => void) {
  let at = { x: 0, y: 0 };
  let frame = 0;
  let lastTime: number | null = null;
  /** Browsers scroll by whole pixels: the rest of one is left for the next frame. */
  let remainder = 0;
  const step = (time: number) => {
    const speed = scrollSpeed(at.y, window.innerHeight);
    const seconds = Math.min((time - (lastTime ?? time)) / 1000, maxFrameSeconds);
    frame = speed === 0 ? 0 : requestAnimationFrame(step);
    lastTime = speed === 0 ? null : time;
    const distance = speed * seconds + remainder;
    const pixels = Math.trunc(distance);
    remainder = speed === 0 ? 0 : distance - pixels;
    if (pixels === 0) return;
    window.scrollBy(0, pixels);
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
