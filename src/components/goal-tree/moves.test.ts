import { describe, expect, it } from "vitest";
import { nearestRow, rowAfterRemoval } from "./moves";

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

describe("the row that takes the focus", () => {
  const drawn = (
    id: string,
    parentId: string | null,
    depth: number,
    folded: boolean | null = null,
  ) => ({
    id,
    parentId,
    depth,
    folded,
  });
  const rows = [
    drawn("Director", null, 0, false),
    drawn("mentor", "Director", 1),
    drawn("Senior", null, 0, false),
    drawn("course", "Senior", 1),
  ];

  it("is the next where one is gone, or the one above", () => {
    const without = (id: string) => rows.filter((row) => row.id !== id);
    expect(nearestRow(rows, without("mentor"), "mentor")).toBe("Senior");
    expect(nearestRow(rows, without("course"), "course")).toBe("Senior");
  });

  it("is the milestone that was folded over it", () => {
    const folded = [drawn("Director", null, 0, true), ...rows.slice(2)];
    expect(nearestRow(rows, folded, "mentor")).toBe("Director");
  });

  it("is the nearest that is left where many are gone, and none where all are", () => {
    expect(nearestRow(rows, rows.slice(0, 1), "course")).toBe("Director");
    expect(nearestRow(rows, [], "course")).toBeNull();
  });
});
