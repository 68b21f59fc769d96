import { expect, it } from "vitest";
import { rowAfterRemoval } from "./moves";

const rows = [
  { id: "milestone", depth: 0 },
  { id: "its step", depth: 1 },
  { id: "its other step", depth: 1 },
  { id: "last", depth: 0 },
];

it.each([
  ["the next, past what goes with it", "milestone", "last"],
  ["the one below", "its step", "its other step"],
  ["the one above, where it was the last", "last", "its other step"],
])("leads from a row that is removed to %s", (_, removed, nearest) => {
  expect(rowAfterRemoval(rows, removed)).toBe(nearest);
});
