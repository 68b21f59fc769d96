import { describe, expect, it } from "vitest";
import { pathShapes } from "./path-shapes";

const shapesById = (paths: ReturnType<typeof pathShapes>) => Object.fromEntries(paths);
const pieces = (d: string | undefined) => d?.match(/M/g)?.length ?? 0;

describe("the line of a way", () => {
  it("is passed up to where a person stands and open beyond, with a mark for every rung", () => {
    const paths = shapesById(pathShapes(["passed", "passed", "current", "ahead", "target"]));
    expect(paths["path-done"]).toBe("M20 14H48M64 14H92");
    expect(paths["path-ahead"]).toBe("M108 14H136M152 14H180");
    expect(pieces(paths["path-rung-passed"])).toBe(2);
    for (const one of [
      "path-rung-current",
      "path-rung-outline",
      "path-rung-ahead",
      "path-rung-target",
    ])
      expect(pieces(paths[one])).toBe(1);
  });

  it("is open as a whole where a person stands on no rung, and no line at all for one", () => {
    expect(shapesById(pathShapes(["ahead", "ahead", "ahead"]))).not.toHaveProperty("path-done");
    expect(Object.keys(shapesById(pathShapes(["current"])))).toEqual([
      "path-rung-outline",
      "path-rung-current",
    ]);
  });
});
