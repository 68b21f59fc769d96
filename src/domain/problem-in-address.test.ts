import { describe, expect, it } from "vitest";
import { Problem } from "./problem";
import { problemInAddress, problemQuery } from "./problem-in-address";
import { waitOf } from "./wait";

describe("a problem in the address of a page", () => {
  it("is read as it was written, with the time to wait", () => {
    const tooMany = problemQuery(new Problem("tooManyRequests", waitOf(1500)));
    expect(problemInAddress(tooMany)).toEqual({ code: "tooManyRequests", seconds: 1500 });
    const used = problemQuery(new Problem("invitationUsed"));
    expect(used).toEqual({ problem: "invitationUsed" });
    expect(problemInAddress(used)?.code).toBe("invitationUsed");
    // This problem cannot be told in an address, because its values (how deep) would be missing.
    expect(problemQuery(new Problem("tooDeep", { max: 8 }))).toEqual({ problem: "invalidInput" });
  });

  it("is nothing where somebody wrote what is none, and a second to wait where that is no number", () => {
    for (const problem of [undefined, "", "nope", "toString", "tooDeep", ["notFound", "notFound"]])
      expect(problemInAddress({ problem })).toBeUndefined();
    for (const seconds of [undefined, "soon", "-5", "0", "NaN", ["1", "2"]])
      expect(problemInAddress({ problem: "tooManyRequests", seconds })?.seconds).toBe(1);
  });
});
