import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careerPath } from "./career-path";
import type { LadderShape } from "./ladder";
import { layOut } from "./layout";
import { entryRungs, pathAbove, pathTo } from "./path";

type Step = LadderShape["rungs"][number];

const rung = (name: string, track: string, level: number): Step => ({
  id: `id-${name}`,
  name,
  track,
  level,
});
const edge = (from: string, to: string) => ({ fromId: `id-${from}`, toId: `id-${to}` });

const forked: LadderShape = {
  rungs: [
    rung("Lead", "Management", 1),
    rung("Senior", "Management", 2),
    rung("Director", "Management", 3),
    rung("Staff", "Expert", 2),
    rung("Principal", "Expert", 3),
  ],
  edges: [
    edge("Lead", "Senior"),
    edge("Senior", "Director"),
    edge("Lead", "Staff"),
    edge("Staff", "Principal"),
  ],
};

/** Any ladder whose edges lead upward: up to 12 rungs, 3 tracks, 5 levels. */
const anyLadder: fc.Arbitrary<LadderShape> = fc
  .uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 3 }),
      track: fc.constantFrom("", "A", "B"),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 12 },
  )
  .chain((made) => {
    const rungs = made.map(({ name, track, level }) => rung(name, track, level));
    const upward = rungs.flatMap((from) =>
      rungs.filter(({ level }) => level > from.level).map((to) => edge(from.name, to.name)),
    );
    return fc.record({ rungs: fc.constant(rungs), edges: fc.subarray(upward) });
  });

const ladderAndRungs = anyLadder.chain((ladder) =>
  fc.record({
    ladder: fc.constant(ladder),
    from: fc.constantFrom(...ladder.rungs),
    to: fc.constantFrom(...ladder.rungs),
  }),
);

const joined = ({ edges }: LadderShape, ids: readonly string[]) =>
  ids.every(
    (id, index) =>
      index === 0 || edges.some(({ fromId, toId }) => fromId === ids[index - 1] && toId === id),
  );

describe("the path to a rung", () => {
  it("passes through the rungs between, on the track of the target", () => {
    expect(pathTo(forked, "id-Lead", "id-Director")).toEqual([
      "id-Lead",
      "id-Senior",
      "id-Director",
    ]);
    expect(pathTo(forked, null, "id-Principal")).toEqual(["id-Lead", "id-Staff", "id-Principal"]);
    expect(pathTo(forked, "id-Senior", "id-Principal")).toBeNull();
    expect(pathTo(forked, "id-Lead", "id-unknown")).toBeNull();
  });

  it("is a chain of edges from start to target, no longer than any other, in whatever order the ladder is told", () => {
    fc.assert(
      fc.property(ladderAndRungs, fc.gen(), ({ ladder, from, to }, gen) => {
        const path = pathTo(ladder, from.id, to.id);
        if (path) {
          expect([path[0], path.at(-1)]).toEqual([from.id, to.id]);
          expect(joined(ladder, path)).toBe(true);
        }
        expect(path?.length).toBe(shortest(ladder, from.id, to.id));
        const shuffled = {
          rungs: gen(() =>
            fc.shuffledSubarray([...ladder.rungs], { minLength: ladder.rungs.length }),
          ),
          edges: gen(() =>
            fc.shuffledSubarray([...ladder.edges], { minLength: ladder.edges.length }),
          ),
        };
        expect(pathTo(shuffled, from.id, to.id)).toEqual(path);
      }),
    );
  });
});

/** The number of rungs on the shortest path, found by trying every path; undefined where there is none. */
function shortest(ladder: LadderShape, from: string, to: string): number | undefined {
  if (from === to) return 1;
  const lengths = ladder.edges
    .filter(({ fromId }) => fromId === from)
    .flatMap(({ toId }) => shortest(ladder, toId, to) ?? []);
  return lengths.length > 0 ? 1 + Math.min(...lengths) : undefined;
}

describe("the layout", () => {
  it("puts the track on which the ladder begins first", () => {
    const { lanes, rows, cells } = layOut(forked);
    expect(lanes).toEqual(["Management", "Expert"]);
    expect(rows).toBe(3);
    expect(cells.get("id-Principal")).toEqual({ lane: 1, row: 2 });
  });

  it("gives every rung a place of its own, in a lane of its track, above all that leads to it", () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const { lanes, rows, cells } = layOut(ladder);
        const taken = new Set([...cells.values()].map(({ lane, row }) => `${lane}/${row}`));
        expect(taken.size).toBe(ladder.rungs.length);
        for (const { id, track } of ladder.rungs) {
          const cell = cells.get(id);
          expect(lanes[cell?.lane ?? -1]).toBe(track);
          expect(cell?.row).toBeLessThan(rows);
        }
        for (const { fromId, toId } of ladder.edges)
          expect(cells.get(toId)?.row).toBeGreaterThan(cells.get(fromId)?.row ?? 99);
      }),
    );
  });
});

describe("the way up", () => {
  const ref = (name: string) => {
    const found = forked.rungs.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return { id: found.id, name, level: found.level };
  };

  it("shows what was passed, where one stands, what is aimed at and the rest of the track", () => {
    const path = careerPath(
      forked,
      [
        { rung: ref("Senior"), startedOn: "2024-03-01", endedOn: null },
        { rung: ref("Lead"), startedOn: "2021-01-01", endedOn: "2024-03-01" },
      ],
      [{ rung: ref("Director"), by: "2027-12-31" }],
    );
    expect(path.map((mark) => [mark.rung.name, mark.state, mark.from ?? mark.by])).toEqual([
      ["Lead", "passed", "2021-01-01"],
      ["Senior", "current", "2024-03-01"],
      ["Director", "target", "2027-12-31"],
    ]);
  });

  it("goes on along the track where nothing is aimed at, and begins at the foot for who stands nowhere", () => {
    const history = [{ rung: ref("Lead"), startedOn: "2026-09-01", endedOn: null }];
    expect(careerPath(forked, history, []).map(({ state }) => state)).toEqual([
      "current",
      "ahead",
      "ahead",
    ]);
    expect(careerPath(forked, [], []).map(({ rung: { name } }) => name)).toEqual([
      "Lead",
      "Senior",
      "Director",
    ]);
  });

  it("keeps a target that no edge leads to, and the earlier of two dates for one target", () => {
    const history = [{ rung: ref("Senior"), startedOn: "2026-09-01", endedOn: null }];
    const path = careerPath(forked, history, [
      { rung: ref("Principal"), by: "2029-01-01" },
      { rung: ref("Principal"), by: "2028-01-01" },
    ]);
    expect(path.map((mark) => [mark.rung.name, mark.by])).toEqual([
      ["Senior", null],
      ["Principal", "2028-01-01"],
    ]);
  });

  it("names no rung twice and stands on one rung at most", () => {
    fc.assert(
      fc.property(
        anyLadder.chain((ladder) => {
          const one = fc.constantFrom(...ladder.rungs);
          return fc.record({
            ladder: fc.constant(ladder),
            passed: fc.array(one, { maxLength: 4 }),
            history: fc.option(one),
            aims: fc.array(one, { maxLength: 3 }),
          });
        }),
        ({ ladder, passed, history, aims }) => {
          const positions = passed.map((stood, index) => ({
            rung: stood,
            startedOn: `20${10 + index}-01-01`,
            endedOn: `20${11 + index}-01-01`,
          }));
          const open = history ? [{ rung: history, startedOn: "2020-01-01", endedOn: null }] : [];
          const path = careerPath(
            ladder,
            [...positions, ...open],
            aims.map((aim) => ({ rung: aim, by: "2030-01-01" })),
          );
          const ids = path.map(({ rung: { id } }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(path.filter(({ state }) => state === "current").map((m) => m.rung.id)).toEqual(
            history ? [history.id] : [],
          );
          for (const { id } of [...passed, ...aims]) expect(ids).toContain(id);
        },
      ),
    );
  });
});

describe("the foot and what lies onward", () => {
  it("are found without edges too", () => {
    const loose = { rungs: forked.rungs, edges: [] };
    expect(entryRungs(loose)[0]?.name).toBe("Lead");
    expect(pathAbove(loose, "id-Lead")).toEqual([]);
  });
});
