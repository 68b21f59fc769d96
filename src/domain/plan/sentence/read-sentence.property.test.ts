import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxSentenceLength, readSentence } from "./read-sentence";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

describe("whatever the sentence", () => {
  const anyWords = fc.array(
    fc.constantFrom(
      ..."Write the memo by March 1 2028 12 weeks , ( ) - – : . on Friday next in of for 3/4 1.5 Q4 ! a 5pm".split(
        " ",
      ),
    ),
    { maxLength: 14 },
  );
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    anyWords.map((words) => words.join(" ")),
    anyWords.map((words) => words.join("")),
    fc
      .tuple(fc.constantFrom(..."(,-–:. 1a".split(""), "1 ", "by ", "week "), fc.nat(700))
      .map(([sign, times]) => sign.repeat(times)),
  );

  it("its parts lie in it in order, and the title is the rest of it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { title, parts } = readSentence(text, rules);
        let at = 0;
        for (const { from, to } of parts) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const taken = parts.filter((part) => part.taken);
        if (taken.length === 0) expect(title).toBe(text.trim());
        else expect(title).toMatch(/[^\s(),:–-]/);
        expect(new Set(taken.map(({ kind }) => kind)).size).toBe(taken.length);
        let read = 0;
        for (const sign of title) read = text.indexOf(sign, read) + 1 || Number.NaN;
        expect(read).not.toBeNaN();
      }),
      { numRuns: 1_000 },
    );
  });

  it("a length and a date set off at its end are taken, whatever the words before them", () => {
    const word = fc.constantFrom(
      "Lead",
      "the",
      "review",
      "March",
      "2028",
      "Q4",
      "3",
      "of",
      "day",
      "über",
    );
    const words = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((all) => `Plan ${all.join(" ")} now`);
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 50 }), (title, weeks) => {
        const reading = readSentence(`${title}, ${weeks} weeks, by 1 March 2028.`, rules);
        expect(reading.title).toBe(title);
        expect(reading.parts.filter((part) => part.taken)).toMatchObject([
          { duration: { days: weeks * 7 } },
          { date: { date: "2028-03-01" } },
        ]);
      }),
    );
  });

  it("one that is longer than any title is not searched", () => {
    const text = `${"x".repeat(maxSentenceLength)} by 1 March`;
    expect(readSentence(text, rules)).toMatchObject({ title: text, parts: [] });
    expect(readSentence("by 1 March ".repeat(100_000), rules).parts).toEqual([]);
  });
});
