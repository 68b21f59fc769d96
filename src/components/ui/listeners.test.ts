import { expect, it, vi } from "vitest";
import { listenerSet } from "./listeners";

it("tells everyone who is subscribed, and nobody who no longer is", () => {
  const { notify, subscribe } = listenerSet();
  const [first, second] = [vi.fn(), vi.fn()];
  const unsubscribe = subscribe(first);
  subscribe(second);
  notify();
  unsubscribe();
  notify();
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
});
