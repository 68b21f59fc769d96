import { CalendarDate, GregorianCalendar, getDayOfWeek, parseDate } from "@internationalized/date";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDate,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  firstCalendarDay,
  fromDayNumber,
  isIsoDate,
  lastCalendarDay,
  parseIsoDate,
  toDayNumber,
  weekday,
} from "./calendar";

const unixEpochJulianDay = new GregorianCalendar().toJulianDay(new CalendarDate(1970, 1, 1));

describe("day numbers", () => {
  it("count every day of four centuries and both ends of the calendar once, in order", () => {
    let expected = dayNumberOf(1897, 1, 1);
    for (let year = 1897; year <= 2300; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          expect(dayNumberOf(year, month, day)).toBe(expected);
          expected++;
        }
      }
    }
    expect(toDayNumber("1970-01-01")).toBe(0);
    expect(fromDayNumber(firstCalendarDay)).toBe("0001-01-01");
    expect(fromDayNumber(lastCalendarDay)).toBe("9999-12-31");
  });

  it("agree with another implementation of the Gregorian calendar, both ways", () => {
    const gregorian = new GregorianCalendar();
    fc.assert(
      fc.property(fc.integer({ min: firstCalendarDay, max: lastCalendarDay }), (dayNumber) => {
        const other = gregorian.fromJulianDay(dayNumber + unixEpochJulianDay);
        expect(fromDayNumber(dayNumber)).toBe(other.toString());
        expect(toDayNumber(other.toString())).toBe(dayNumber);
        const { year, month, day } = civilDate(dayNumber);
        expect(dayNumberOf(year, month, day)).toBe(dayNumber);
      }),
      { numRuns: 2_000 },
    );
  });

  it("know the day of the week", () => {
    expect(weekday(toDayNumber("2026-11-22"))).toBe(7);
    expect(weekday(toDayNumber("2027-03-01"))).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: firstCalendarDay, max: lastCalendarDay }), (dayNumber) => {
        const sunday0 = getDayOfWeek(parseDate(fromDayNumber(dayNumber)), "en-US");
        expect(weekday(dayNumber) % 7).toBe(sunday0);
      }),
    );
  });

  it("step over leap days and year ends", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-29", -366)).toBe("2027-02-28");
    expect(daysBetween("1900-02-28", "1900-03-01")).toBe(1);
    expect(daysBetween("2000-02-28", "2000-03-01")).toBe(2);
  });

  it("refuse to leave the calendar", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0001-01-01", -1)).toThrow(RangeError);
    expect(() => fromDayNumber(0.5)).toThrow(RangeError);
  });
});

describe("ISO dates", () => {
  it.each([
    "2027-02-29",
    "1900-02-29",
    "2027-02-30",
    "2027-04-31",
    "2027-13-01",
    "2027-00-01",
    "2027-01-00",
    "0000-01-01",
    "2027-1-1",
    "27-01-01",
    "+002027-01-01",
    "2027-01-01T00:00",
    " 2027-01-01",
    "2027-01-01\n",
    "٢٠٢٧-٠١-٠١",
    "",
    20270101,
    null,
    undefined,
    new Date(0),
  ])("%j is none", (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(isIsoDate(text)).toBe(false);
  });

  it("say which text was no date where a date was promised", () => {
    expect(() => toDayNumber("2027-02-30")).toThrow("2027-02-30");
  });

  it("are read whatever the zone of the machine", () => {
    expect(process.env.TZ).toBe("Asia/Kathmandu");
    expect(fromDayNumber(toDayNumber("2026-11-22"))).toBe("2026-11-22");
  });
});
