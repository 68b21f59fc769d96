import { describe, expect, it } from "vitest";
import { wayPaths } from "./way-paths";

const looks = (paths: ReturnType<typeof wayPaths>) => Object.fromEntries(paths);
const pieces = (d: string | undefined) => d?.match(/M/g)?.length ?? 0;

describe("the line of a way", () => {
  it("is climbed up to where a person stands and open beyond, with a mark for every rung", () => {
    const paths = looks(wayPaths(["passed", "passed", "standing", "ahead", "aimed"]));
    expect(paths["way-climbed"]).toBe("M20 14H48M64 14H92");
    expect(paths["way-ahead"]).toBe("M108 14H136M152 14H180");
    expect(pieces(paths["mark-passed"])).toBe(2);
    for (const one of ["mark-standing", "mark-around", "mark-ahead", "mark-aimed"])
      expect(pieces(paths[one])).toBe(1);
  });

  it("is open as a whole where a person stands on no rung, and no line at all for one", () => {
    expect(looks(wayPaths(["ahead", "ahead", "ahead"]))).not.toHaveProperty("way-climbed");
    expect(Object.keys(looks(wayPaths(["standing"])))).toEqual(["mark-around", "mark-standing"]);
  });
});
