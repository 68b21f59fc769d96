import { expect, it } from "vitest";
import { scrollSpeed } from "./edge-scroll";

it("scrolls near the edges alone, the faster the nearer, and no faster beyond them", () => {
  const height = 800;
  expect(scrollSpeed(400, height)).toBe(0);
  expect(scrollSpeed(80, height)).toBe(0);
  expect(scrollSpeed(40, height)).toBe(-7);
  expect(scrollSpeed(0, height)).toBe(-14);
  expect(scrollSpeed(-200, height)).toBe(-14);
  expect(scrollSpeed(760, height)).toBe(7);
  expect(scrollSpeed(1000, height)).toBe(14);
});
