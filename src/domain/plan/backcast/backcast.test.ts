import { describe, expect, it } from "vitest";
import { addDays } from "../shared/calendar";
import { type Backcast, type BackcastInput, backcast } from "./backcast";

const sunday = "2026-11-22";

const input: BackcastInput = {
  path: ["senior-manager", "director"],
  today: sunday,
  targetDate: "2028-12-31",
  typicalMonths: { "team-lead": 12, "senior-manager": 7, director: 18 },
};

function valueFor(input: BackcastInput): Backcast {
  const result = backcast(input);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function datesFor(rest: Partial<BackcastInput>): string[] {
  return valueFor({ ...input, ...rest }).milestones.map(({ date }) => date);
}

describe("backcast", () => {
  it("dates the rungs backward from the target in proportion", () => {
    // 770 days, 7 of 25 parts: 215.6 days after today.
    expect(valueFor(input)).toEqual({
      milestones: [
        { rungId: "senior-manager", date: "2027-06-26", months: 7, assumed: false },
        { rungId: "director", date: "2028-12-31", months: 18, assumed: false },
      ],
      fits: true,
      shortfallMonths: 0,
      firstFit: "2028-12-22",
    });
  });

  it("shortens every part alike where the time does not suffice, and says by how much it lacks", () => {
    // 404 days, 7 of 25 parts: 113.1 days after today.
    const value = valueFor({ ...input, targetDate: "2027-12-31" });
    expect(value).toMatchObject({ fits: false, shortfallMonths: 12, firstFit: "2028-12-22" });
    expect(value.milestones.map(({ date }) => date)).toEqual(["2027-03-15", "2027-12-31"]);
  });

  it("fits on the last day that is enough, and not the day before", () => {
    expect(valueFor({ ...input, targetDate: "2028-12-22" })).toMatchObject({ fits: true });
    expect(valueFor({ ...input, targetDate: "2028-12-21" })).toMatchObject({
      fits: false,
      shortfallMonths: 1,
    });
  });

  it("lets a rung without typical months count the mean of the others, marked as assumed", () => {
    const { milestones, firstFit } = valueFor({
      ...input,
      path: ["a", "b", "c"],
      typicalMonths: { a: 6, b: null, c: 18 },
    });
    expect(milestones.map(({ months, assumed }) => [months, assumed])).toEqual([
      [6, false],
      [12, true],
      [18, false],
    ]);
    expect(firstFit).toBe("2029-11-22");
  });

  it("shares out evenly where no rung has typical months, and finds nothing missing", () => {
    const value = valueFor({
      ...input,
      path: ["a", "b"],
      targetDate: addDays(sunday, 10),
      typicalMonths: { a: null, b: null },
    });
    expect(value).toMatchObject({ fits: true, shortfallMonths: 0, firstFit: addDays(sunday, 1) });
    expect(value.milestones).toEqual([
      { rungId: "a", date: addDays(sunday, 5), months: null, assumed: true },
      { rungId: "b", date: addDays(sunday, 10), months: null, assumed: true },
    ]);
  });

  it("adds means up to whole months", () => {
    const typicalMonths = { a: 1, b: 1, c: 2, d: null, e: null, f: null };
    const { firstFit } = valueFor({ ...input, path: Object.keys(typicalMonths), typicalMonths });
    expect(firstFit).toBe("2027-07-22");
  });

  it("keeps rungs apart that fall on one day", () => {
    const path = ["a", "b", "c"];
    const few = { path, typicalMonths: { a: 600, b: 1, c: 1 } };
    expect(datesFor({ ...few, targetDate: addDays(sunday, 4) })).toEqual(
      [2, 3, 4].map((days) => addDays(sunday, days)),
    );
    const early = { path, typicalMonths: { a: 1, b: 1, c: 600 } };
    expect(datesFor({ ...early, targetDate: addDays(sunday, 4) })).toEqual(
      [0, 1, 4].map((days) => addDays(sunday, days)),
    );
  });

  it("goes before today only where there are fewer days than rungs", () => {
    const path = ["a", "b", "c"];
    const typicalMonths = { a: 1, b: 1, c: 1 };
    expect(datesFor({ path, typicalMonths, targetDate: addDays(sunday, 2) })).toEqual(
      [0, 1, 2].map((days) => addDays(sunday, days)),
    );
    expect(datesFor({ path, typicalMonths, targetDate: addDays(sunday, 1) })).toEqual(
      [-1, 0, 1].map((days) => addDays(sunday, days)),
    );
    expect(datesFor({ targetDate: sunday })).toEqual([addDays(sunday, -1), sunday]);
  });

  it.each([
    ["a leap day", "2028-02-29", 12, "2029-02-28"],
    ["the end of January", "2027-01-31", 1, "2027-02-28"],
    ["a year's end", "2026-12-31", 2, "2027-02-28"],
    ["an ordinary Sunday", sunday, 1.5, "2027-01-07"],
    ["the day before a leap day", "2027-02-28", 12, "2028-02-28"],
  ])("counts months by the calendar from %s", (_, today, months, firstFit) => {
    const { firstFit: found } = valueFor({
      path: ["a"],
      today,
      targetDate: "2032-01-01",
      typicalMonths: { a: months },
    });
    expect(found).toBe(firstFit);
  });
});

describe("backcast refuses", () => {
  it.each<[string, Partial<BackcastInput>, object]>([
    [
      "a target before today",
      { targetDate: "2026-11-21" },
      { kind: "targetBeforeToday", targetDate: "2026-11-21", today: sunday },
    ],
    [
      "a target that is no date",
      { targetDate: "2027-02-30" },
      { kind: "notADate", field: "targetDate", value: "2027-02-30" },
    ],
    ["a today that is none", { today: "" }, { kind: "notADate", field: "today", value: "" }],
    ["a path of no rungs", { path: [] }, { kind: "emptyPath" }],
    [
      "the same rung twice",
      { path: ["director", "director"] },
      { kind: "doubledRung", rungId: "director" },
    ],
    ["a rung off the ladder", { path: ["cto"] }, { kind: "unknownRung", rungId: "cto" }],
    [
      "a rung that is only called like a property",
      { path: ["toString"] },
      { kind: "unknownRung", rungId: "toString" },
    ],
    ...[0, -3, Number.NaN, Number.POSITIVE_INFINITY, 601].map(
      (director): [string, Partial<BackcastInput>, object] => [
        `${director} months`,
        { typicalMonths: { "senior-manager": 7, director } },
        { kind: "badMonths", rungId: "director", value: director },
      ],
    ),
    [
      "a first fit beyond the calendar",
      { today: "9999-01-01", targetDate: "9999-12-31" },
      { kind: "outOfCalendar" },
    ],
    [
      "a milestone before the calendar begins",
      { today: "0001-01-01", targetDate: "0001-01-01" },
      { kind: "outOfCalendar" },
    ],
  ])("%s", (_, rest, error) => {
    expect(backcast({ ...input, ...rest })).toEqual({ ok: false, error });
  });
});
