import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber, toDayNumber, weekday } from "../shared/calendar";
import { parseDuration } from "./parse-duration";
import { parseTargetDate } from "./parse-target-date";
import { addWorkingDays, calendarDaysOf } from "./working-days";

/** The same date, however it is noted. */
const anyDay = fc.integer({ min: toDayNumber("2000-01-01"), max: toDayNumber("2090-12-31") });
const anyDate = anyDay.map(fromDayNumber);
const given = (today: string) => ({ today, fiscalYearStartMonth: 1, locale: "en-GB" });
const dateOf = (words: string, today = "2026-11-25") => {
  const result = parseTargetDate(words, given(today));
  return result.ok ? result.value.date : undefined;
};

/** The zeros of some scripts: Arabic, Persian, Devanagari, Bengali, Thai, Khmer, full-width, mathematical, Adlam. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0xff10, 0x1d7ce, 0x1d7f6, 0x1e950];
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const invisible = fc.constantFrom(
  ..."\u200B\u200E\u200F\u061C\u202A\u2068\u2069\u00AD\uFEFF\u2060",
);
const spacesLeft = fc.constantFrom("", " ", "\u00A0", "\u202F", " \u3000");

describe("a date is the same", () => {
  it("in the digits of every script", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...zeros), (date, zero) => {
        const [year = "", month = "", day = ""] = date.split("-");
        for (const words of [date, `${day}.${month}.${year}`, `${day}/${month}/${year}`])
          expect(dateOf(inScript(words, zero))).toBe(date);
      }),
    );
  });

  it("in every numbering system with digits that the platform knows", () => {
    const systems = Intl.supportedValuesOf("numberingSystem").map((system) => {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      return (text: string) => text.replace(/\d/g, (digit) => format.format(Number(digit)));
    });
    const written = systems.map((inSystem) => inSystem("2027-05-17"));
    const inDigits = written.filter((words) => /^[\p{Nd}-]+$/u.test(words));
    expect(inDigits.length).toBeGreaterThan(30);
    for (const words of inDigits) expect([words, dateOf(words)]).toEqual([words, "2027-05-17"]);
  });

  it("with invisible signs anywhere in it", () => {
    const signs = fc.array(fc.tuple(fc.nat(40), invisible), { maxLength: 8 });
    fc.assert(
      fc.property(anyDate, signs, (date, inserted) => {
        let words = `by ${date} 17:00`;
        for (const [at, sign] of inserted)
          words = words.slice(0, at) + sign + words.slice(Math.min(at, words.length));
        expect(dateOf(words)).toBe(date);
      }),
    );
  });

  it("with spaces beside its signs", () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom("/", ".", "-"),
        spacesLeft,
        spacesLeft,
        (date, sign, a, b) => {
          const [year, month, day] = date.split("-");
          expect(dateOf(`${day}${a}${sign}${b}${month}${a}${sign}${b}${year}`)).toBe(date);
          expect(dateOf(`${year}${a}${sign}${b}${month}${a}${sign}${b}${day}`)).toBe(date);
        },
      ),
    );
  });

  it("beside a time of day", () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((each) => String(each).padStart(2, "0"));
    fc.assert(
      fc.property(anyDate, hour, fc.constantFrom("T", " ", " at ", ", "), (date, hours, by) => {
        expect(dateOf(`${date}${by}${hours}:30`)).toBe(date);
        expect(dateOf(`${hours}:30 on ${date}`)).toBe(date);
      }),
    );
  });

  it("by its ISO week", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const thursday = day - weekday(day) + 4;
        const year = fromDayNumber(thursday).slice(0, 4);
        const week = Math.floor((thursday - toDayNumber(`${year}-01-01`)) / 7) + 1;
        const words = `${year}-W${String(week).padStart(2, "0")}-${weekday(day)}`;
        expect(dateOf(words)).toBe(fromDayNumber(day));
      }),
    );
  });
});

it("working days are counted as if one by one", () => {
  const oneByOne = (day: number, count: number) => {
    let at = day;
    for (let left = Math.abs(count); left > 0; ) {
      at += Math.sign(count);
      if (weekday(at) < 6) left--;
    }
    return at;
  };
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
      expect(addWorkingDays(day, count)).toBe(oneByOne(day, count));
    }),
  );
  for (let count = 0; count < 40; count++)
    expect(calendarDaysOf(count + 1)).toBeGreaterThan(calendarDaysOf(count));
  expect(calendarDaysOf(10)).toBe(14);
});

it("an ISO duration is its units, and a length of hours never more than its hours", () => {
  const few = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(few, few, (weeks, days) => {
      const value = { days: weeks * 7 + days };
      expect(parseDuration(`P${weeks}W${days}D`)).toMatchObject({ value });
      expect(parseDuration(`PT${weeks}H${days}M`)).toMatchObject({ value: { days: 1 } });
      expect(parseDuration(`${weeks}h ${days}min`)).toMatchObject({ value: { days: 1 } });
    }),
  );
});
