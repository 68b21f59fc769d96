import { afterEach, expect, it, vi } from "vitest";
import { edgeScroll, scrollSpeed } from "./edge-scroll";

afterEach(() => vi.unstubAllGlobals());

const height = 800;

it("scrolls near the edges alone, the faster the nearer, and no faster beyond them", () => {
  expect(scrollSpeed(400, height)).toBe(0);
  expect(scrollSpeed(80, height)).toBe(0);
  expect(scrollSpeed(40, height)).toBe(-420);
  expect(scrollSpeed(0, height)).toBe(-840);
  expect(scrollSpeed(-200, height)).toBe(-840);
  expect(scrollSpeed(760, height)).toBe(420);
  expect(scrollSpeed(1000, height)).toBe(840);
});

/** How far the page has scrolled after a second on a screen of so many frames a second. */
function scrolledInASecond(framesPerSecond: number, y: number): number {
  let scrolled = 0;
  let next: FrameRequestCallback | undefined;
  vi.stubGlobal("window", {
    innerHeight: height,
    scrollBy: (_: number, pixels: number) => {
      scrolled += pixels;
    },
  });
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    next = callback;
    return 1;
  });
  edgeScroll(() => undefined).at(0, y);
  for (let frame = 0; frame <= framesPerSecond; frame++) next?.((frame * 1000) / framesPerSecond);
  return scrolled;
}

it.each([30, 60, 120, 144])("scrolls as fast on a screen of %i Hz", (framesPerSecond) => {
  expect(Math.abs(scrolledInASecond(framesPerSecond, height) - 840)).toBeLessThanOrEqual(1);
  expect(Math.abs(scrolledInASecond(framesPerSecond, 79) + 10.5)).toBeLessThanOrEqual(1);
});
