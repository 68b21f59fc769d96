import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workdaysBetween } from "./workdays";

const breaksArbitrary = fc.array(
  fc
    .record({ from: fc.integer({ min: -30, max: 30 }), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ from, length }) => ({ from, to: from + length - 1 })),
  { maxLength: 6 },
);

describe("workdays", () => {
  it("are the days themselves without breaks", () => {
    const { fromDay, toDay } = workdaysBetween([]);
    expect(toDay(fromDay(-7))).toBe(-7);
    expect(fromDay(12) - fromDay(10)).toBe(2);
  });

  it("leave out a break, both ends included", () => {
    const { fromDay, toDay } = workdaysBetween([{ from: 10, to: 12 }]);
    expect(fromDay(13) - fromDay(9)).toBe(1);
    expect(toDay(fromDay(9) + 1)).toBe(13);
    expect([10, 11, 12].map((day) => toDay(fromDay(day)))).toEqual([13, 13, 13]);
  });

  it("agree with going through the days one by one, whatever the breaks", () => {
    fc.assert(
      fc.property(breaksArbitrary, (breaks) => {
        const { fromDay, toDay } = workdaysBetween(breaks);
        const isOff = (day: number) => breaks.some(({ from, to }) => from <= day && day <= to);
        let count = fromDay(-50);
        for (let day = -50; day <= 60; day++) {
          expect(fromDay(day)).toBe(count);
          if (isOff(day)) continue;
          expect(toDay(count)).toBe(day);
          count++;
        }
      }),
    );
  });
});
