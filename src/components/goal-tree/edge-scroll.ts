/** So near to the edge of the screen, in pixels, the page begins to scroll; at the edge itself by so much a frame. */
const zone = 80;
const fastest = 14;

/** How far the page scrolls in a frame while the pointer is at this height of the screen. */
export function scrollSpeed(y: number, height: number): number {
  if (y < zone) return -fastest * Math.min(1, (zone - y) / zone);
  if (y > height - zone) return fastest * Math.min(1, (y - height + zone) / zone);
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
