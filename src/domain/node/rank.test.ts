import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Placement } from "./placement";
import {
  compareRanks,
  indexOfPlacement,
  isRankFor,
  maxRankLength,
  type Ranked,
  rankAt,
} from "./rank";

/** Inserts one more sibling, as a write does. */
function put(siblings: readonly Ranked[], id: string, placement: Placement): Ranked[] {
  const { ranks, rebalanced } = rankAt(siblings, indexOfPlacement(siblings, placement), 1);
  const ranked = siblings.map((each) => ({ ...each, rank: rebalanced.get(each.id) ?? each.rank }));
  return [...ranked, { id, rank: ranks[0] ?? "" }].sort(compareRanks);
}

const idsOf = (siblings: readonly Ranked[]) => siblings.map(({ id }) => id);

describe("ranks among siblings", () => {
  it("puts a node where it is told", () => {
    let list = put([], "b", { at: "end" });
    list = put(list, "d", { at: "end" });
    list = put(list, "a", { at: "start" });
    list = put(list, "c", { after: "b" });
    list = put(list, "e", { after: "d" });
    list = put(list, "between", { before: "c" });
    expect(idsOf(list)).toEqual(["a", "b", "between", "c", "d", "e"]);
  });

  it("puts it at the end where its neighbour is gone", () => {
    const list = put(put([], "a", { at: "end" }), "b", { after: "gone" });
    expect(idsOf(put(list, "c", { before: "gone" }))).toEqual(["a", "b", "c"]);
  });

  it("numbers the list anew before a rank grows too long", () => {
    let list = put(put([], "first", { at: "end" }), "last", { at: "end" });
    const expected: string[] = [];
    for (let n = 0; n < 1_000; n++) {
      list = put(list, `n${n}`, { after: "first" });
      expected.unshift(`n${n}`);
    }
    expect(idsOf(list)).toEqual(["first", ...expected, "last"]);
    expect(Math.max(...list.map(({ rank }) => rank.length))).toBeLessThanOrEqual(maxRankLength);
  });

  it("finds room between two of the same rank", () => {
    const twins = [
      { id: "a", rank: "a1" },
      { id: "b", rank: "a1" },
    ];
    expect(idsOf(put(twins, "c", { after: "a" }))).toEqual(["a", "c", "b"]);
  });

  it("keeps everything else in its order, wherever things are put", () => {
    const anyPosition = fc.tuple(fc.nat(), fc.constantFrom("after", "before", "start", "end"));
    fc.assert(
      fc.property(fc.array(anyPosition, { maxLength: 60 }), (positions) => {
        let list: Ranked[] = [];
        let expected: string[] = [];
        for (const [n, [pick, where]] of positions.entries()) {
          const anchor = expected[pick % Math.max(1, expected.length)] ?? "gone";
          const index = expected.indexOf(anchor);
          const at =
            where === "start"
              ? 0
              : where === "end" || index < 0
                ? n
                : index + (where === "after" ? 1 : 0);
          const placement: Placement =
            where === "start" || where === "end"
              ? { at: where }
              : where === "after"
                ? { after: anchor }
                : { before: anchor };
          list = put(list, `n${n}`, placement);
          expected = expected.toSpliced(at, 0, `n${n}`);
        }
        expect(idsOf(list)).toEqual(expected);
      }),
    );
  });
});

it("gives a former rank again only where it is one and lies between its neighbours", () => {
  const siblings = [
    { id: "a", rank: "a1" },
    { id: "b", rank: "a3" },
  ];
  expect(isRankFor(siblings, 1, "a2")).toBe(true);
  expect(isRankFor(siblings, 0, "a0")).toBe(true);
  expect(isRankFor([], 0, "a0")).toBe(true);
  expect(isRankFor(siblings, 1, "a1")).toBe(false);
  expect(isRankFor(siblings, 1, "a3")).toBe(false);
  expect(isRankFor(siblings, 2, "a2")).toBe(false);
  for (const rank of ["", "a", "a2 ", "zz", "a20", "ä"]) expect(isRankFor([], 0, rank)).toBe(false);
});
