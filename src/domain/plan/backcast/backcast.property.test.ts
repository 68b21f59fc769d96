import { CalendarDate, parseDate } from "@internationalized/date";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, fromDayNumber, toDayNumber } from "../shared/calendar";
import { type Backcast, type BackcastInput, backcast } from "./backcast";

function valueFor(input: BackcastInput): Backcast {
  const result = backcast(input);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const inputs: fc.Arbitrary<BackcastInput> = fc
  .record({
    today: fc
      .integer({ min: toDayNumber("2000-01-01"), max: toDayNumber("2100-12-31") })
      .map(fromDayNumber),
    days: fc.oneof(fc.nat(12), fc.nat(8_000)),
    months: fc.array(
      fc.option(
        fc.oneof(
          fc.integer({ min: 1, max: 120 }),
          fc.double({ min: 0, max: 600, minExcluded: true, noNaN: true }),
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ today, days, months }) => ({
    today,
    targetDate: addDays(today, days),
    path: months.map((_, n) => `r${n}`),
    typicalMonths: Object.fromEntries(months.map((each, n) => [`r${n}`, each])),
  }));

describe("backcast, for any path", () => {
  it("ends on the target date, rises strictly, and stays after today where it can", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { milestones } = valueFor(input);
        expect(milestones.map(({ rungId }) => rungId)).toEqual(input.path);
        const dates = milestones.map(({ date }) => date);
        expect(dates.at(-1)).toBe(input.targetDate);
        dates.slice(1).forEach((date, n) => {
          expect(daysBetween(dates[n] ?? "", date)).toBeGreaterThan(0);
        });
        const span = daysBetween(input.today, input.targetDate);
        if (span >= input.path.length - 1) {
          expect(daysBetween(input.today, dates[0] ?? "")).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("gives every rung its share to the day, where there are days enough", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { milestones } = valueFor(input);
        const span = daysBetween(input.today, input.targetDate);
        const weights = milestones.map(({ months }) => months ?? 1);
        const total = weights.reduce((sum, each) => sum + each, 0);
        // Where each rung has more than one day, none is moved to make room for another.
        fc.pre(weights.every((each) => (each / total) * span > 2));
        weights.reduce((passed, each, n) => {
          const share = ((passed + each) / total) * span;
          const date = milestones[n]?.date ?? "";
          expect(Math.abs(daysBetween(input.today, date) - share)).toBeLessThanOrEqual(0.5 + 1e-6);
          return passed + each;
        }, 0);
      }),
    );
  });

  it("fits from its first fit on, which the shortfall reaches and one month less does not", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { fits, shortfallMonths, firstFit } = valueFor(input);
        expect(fits).toBe(daysBetween(firstFit, input.targetDate) >= 0);
        expect(fits).toBe(shortfallMonths === 0);
        const at = (targetDate: string) => valueFor({ ...input, targetDate }).fits;
        expect(at(firstFit)).toBe(true);
        if (firstFit !== input.today) expect(at(addDays(firstFit, -1))).toBe(false);
        if (fits) return;
        const later = (months: number) => parseDate(input.targetDate).add({ months }).toString();
        expect(at(later(shortfallMonths))).toBe(true);
        expect(at(later(shortfallMonths - 1))).toBe(false);
      }),
    );
  });

  it("counts whole months as another implementation of the calendar does", () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 600 }), ({ today }, months) => {
        const { firstFit } = valueFor({
          path: ["a"],
          today,
          targetDate: today,
          typicalMonths: { a: months },
        });
        const { year, month, day } = parseDate(today);
        const other = new CalendarDate(year, month, day).add({ months });
        expect(firstFit).toBe(other.toString());
      }),
    );
  });

  it("asks for more time, never less, when a rung takes longer", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), fc.integer({ min: 1, max: 60 }), (input, pick, more) => {
        const rungId = input.path[pick % input.path.length] ?? "";
        const months = input.typicalMonths[rungId] ?? null;
        fc.pre(months !== null && months + more <= 600);
        const typicalMonths = { ...input.typicalMonths, [rungId]: (months ?? 0) + more };
        const slower = valueFor({ ...input, typicalMonths });
        const before = valueFor(input);
        expect(daysBetween(before.firstFit, slower.firstFit)).toBeGreaterThanOrEqual(0);
        expect(slower.shortfallMonths).toBeGreaterThanOrEqual(before.shortfallMonths);
      }),
    );
  });
});
