import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refineFindings } from "./refine-findings";
import type { RefineInput, RefineLadder } from "./types";

const fragments = [
  "become Director",
  "Team Lead",
  "from",
  "to",
  "a leadership role",
  "get my boss to",
  "try to",
  "maybe",
  "and also",
  "get better at",
  "improve",
  "more",
  "several",
  "soon",
  "in a few years",
  "stop being",
  "by the end of 2028",
  "within 18 months",
  "20 %",
  "don’t want to",
  "learn Spanish",
  "🎉",
  "ﬁnance",
  "İstanbul",
  "\u00a0",
  "\n",
  ".",
];

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((words) => words.join(" ")),
);

const namesOfRungs = [
  "Team Lead",
  "Senior Manager",
  "Director",
  "Lead",
  "Senior",
  "Head of Product",
  "L5",
];

const ladders: fc.Arbitrary<RefineLadder> = fc
  .record({
    names: fc.uniqueArray(
      fc.oneof(fc.constantFrom(...namesOfRungs), fc.string({ maxLength: 12 })),
      {
        maxLength: 6,
      },
    ),
    joins: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 8 }),
    current: fc.option(fc.nat(7)),
    target: fc.option(fc.nat(7)),
  })
  .map(({ names, joins, current, target }) => ({
    rungs: names.map((name, n) => ({ id: `r${n}`, name })),
    edges: joins.map(([from, to]) => ({ fromId: `r${from}`, toId: `r${to}` })),
    currentRungId: current === null ? null : `r${current}`,
    targetRungId: target === null ? null : `r${target}`,
  }));

const inputs: fc.Arbitrary<RefineInput> = fc.record({
  statement: texts,
  ladder: fc.option(ladders),
  targetDate: fc.option(fc.constant("2028-12-31")),
  stretch: fc.option(texts),
  smart: fc.option(fc.record({ measurable: texts, timeBound: texts })),
});

describe("refineFindings, for any text", () => {
  it("rests every finding on words that are there, in reading order, none used twice", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { findings } = refineFindings(input);
        for (const { in: where, span, values } of findings) {
          const text = where === "statement" ? input.statement : (input.stretch ?? "");
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end)).toBe(values.phrase);
        }
        const worded = findings.filter(
          (each) => each.in === "statement" && each.rule !== "noDate" && each.rule !== "empty",
        );
        worded.forEach(({ span }, n) => {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(worded[n - 1]?.span.end ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("says the same of a statement set further in, at the shifted place", () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 9 }), (input, by) => {
        fc.pre(input.statement.trim() !== "");
        const before = refineFindings({ ...input, stretch: null });
        const shifted = `${" ".repeat(by)}${input.statement}`;
        const after = refineFindings({ ...input, statement: shifted, stretch: null });
        const moved = before.findings.map(({ rule, span }) => [
          rule,
          span.start + by,
          span.end + by,
        ]);
        expect(after.findings.map(({ rule, span }) => [rule, span.start, span.end])).toEqual(moved);
      }),
      { numRuns: 200 },
    );
  });

  it("asks for a date only where there is none", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const dated = refineFindings({ ...input, targetDate: "2028-12-31" });
        expect(dated.findings.some(({ rule }) => rule === "noDate")).toBe(false);
        expect(dated.smart.timeBound.answered).toBe(true);
        const found = refineFindings({
          ...input,
          statement: `${input.statement}\nby 1 March 2028`,
        });
        expect(found.findings.some(({ rule }) => rule === "noDate")).toBe(false);
      }),
    );
  });

  it("offers only rungs of the ladder, never the one the person stands on", () => {
    fc.assert(
      fc.property(inputs, ladders, (input, ladder) => {
        const { findings } = refineFindings({ ...input, ladder });
        for (const finding of findings) {
          if (finding.rule !== "namesNoRung") continue;
          for (const rung of finding.values.rungs) {
            expect(ladder.rungs).toContain(rung);
            expect(rung.id).not.toBe(ladder.currentRungId);
          }
        }
      }),
    );
  });

  it("reads a long text in pieces it can afford", () => {
    for (const piece of fragments) {
      const { findings } = refineFindings({ statement: `${piece} `.repeat(20_000) });
      expect(findings.every(({ span }) => span.end <= 2_000)).toBe(true);
    }
  });
});

const rungNames = fc.oneof(
  fc.constantFrom(...namesOfRungs, "Principal", "Vice President", "Better Position", "More"),
  fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/),
);

describe("refineFindings, for any ladder", () => {
  it("is quiet on a goal that says from where, to where and by when", () => {
    const goal = fc.record({
      names: fc.uniqueArray(rungNames, {
        minLength: 2,
        maxLength: 5,
        selector: (name) => name.toLowerCase(),
      }),
      verb: fc.constantFrom("Advance", "Move up", "Go", "Get promoted", "I want to rise"),
      date: fc.constantFrom(
        "by the end of 2028",
        "before Q3 2027",
        "within two years",
        "by May 4th",
      ),
    });
    fc.assert(
      fc.property(goal, fc.nat(), ({ names, verb, date }, pick) => {
        const rungs = names.map((name, n) => ({ id: `r${n}`, name }));
        const target = names[1 + (pick % (names.length - 1))];
        const statement = `${verb} from ${names[0]} to ${target} ${date}`;
        const { findings, smart } = refineFindings({
          statement,
          ladder: { rungs, currentRungId: "r0" },
        });
        expect(findings).toEqual([]);
        expect(smart).toMatchObject({
          specific: { by: "statement" },
          measurable: { by: "statement" },
          achievable: { by: "statement" },
          timeBound: { by: "statement" },
        });
      }),
      { numRuns: 200 },
    );
  });
});
