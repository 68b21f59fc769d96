import { describe, expect, it } from "vitest";
import { readDecided, withLeft, withTaken } from "./decisions";
import { noDecisions, type SentenceDecisions } from "./no-decisions";

const rules = { today: "2026-11-27", fiscalYearStartMonth: 1, locale: "en-GB" };

const read = (text: string, decisions: SentenceDecisions = noDecisions) =>
  readDecided(text, rules, decisions);

const partOf = (text: string, typed: string, decisions?: SentenceDecisions) => {
  const part = read(text, decisions).parts.find((each) => each.typed === typed);
  if (!part) throw new Error(`“${typed}” is no part of “${text}”`);
  return part;
};

const course = "PM course, 12 weeks, by 1 March";

describe("what is decided about a sentence", () => {
  it("is what was understood, as long as nobody says otherwise", () => {
    expect(read(course)).toMatchObject({
      title: "PM course",
      dueOn: "2027-03-01",
      durationDays: 84,
      parts: [
        { typed: "12 weeks", taken: true },
        { typed: "by 1 March", taken: true },
      ],
    });
  });

  it("gives the words of a part back, and keeps the other part", () => {
    const decisions = withLeft(noDecisions, [partOf(course, "by 1 March").key]);
    expect(read(course, decisions)).toMatchObject({
      title: "PM course, by 1 March",
      dueOn: null,
      durationDays: 84,
    });
    // The words can be taken again, and go on as words while others are typed.
    const again = withTaken(decisions, partOf(course, "by 1 March", decisions), "2027-03-01");
    expect(read(course, again).dueOn).toBe("2027-03-01");
    expect(read(`Evening ${course}`, decisions).dueOn).toBeNull();
    expect(read("PM course, 12 weeks, by 1 May", decisions).dueOn).toBe("2027-05-01");
  });

  it.each([
    ["2028 strategy offsite", "2028", "2028-12-31", "strategy offsite"],
    ["Plan 1 March event", "1 March", "2027-03-01", "Plan event"],
  ])("leaves “%s” whole until its date is taken", (text, typed, value, title) => {
    expect(read(text)).toMatchObject({ title: text, dueOn: null });
    const decisions = withTaken(noDecisions, partOf(text, typed), value);
    expect(read(text, decisions)).toMatchObject({ title, dueOn: value });
  });

  it("takes one date alone: the one that was chosen last", () => {
    const text = "Plan 1 March event, by 1 May";
    expect(read(text)).toMatchObject({ title: "Plan 1 March event", dueOn: "2027-05-01" });
    const first = withTaken(noDecisions, partOf(text, "1 March"), "2027-03-01");
    expect(read(text, first)).toMatchObject({ title: "Plan event, by 1 May", dueOn: "2027-03-01" });
    const second = withTaken(first, partOf(text, "by 1 May", first), "2027-05-01");
    expect(read(text, second)).toMatchObject({ title: "Plan 1 March event", dueOn: "2027-05-01" });
  });

  it("offers both readings of a date, the likelier first", () => {
    const text = "PM course by Dec-27";
    const part = partOf(text, "by Dec-27");
    expect(part).toMatchObject({ taken: true, value: "2027-12-31", others: ["2026-12-27"] });
    const decisions = withTaken(noDecisions, part, "2026-12-27");
    expect(partOf(text, "by Dec-27", decisions)).toMatchObject({
      value: "2026-12-27",
      others: ["2027-12-31"],
    });
  });

  it("offers both readings of a length, the likelier first", () => {
    const part = partOf("Call Daniel, 30m", "30m");
    expect(part).toMatchObject({ taken: true, value: 1 });
    expect(part.others).toHaveLength(1);
    expect(part.others[0]).toBeGreaterThan(800);
  });

  it("takes nothing where no title would be left, and says so", () => {
    for (const text of ["by 1 March, 12 weeks", "by 1 March", "12 weeks, by 1 March!"])
      expect(read(text)).toMatchObject({ title: text, parts: [], isTitleMissing: true });
    expect(read("2028, 12 weeks")).toMatchObject({ title: "2028", isTitleMissing: false });
    expect(read("Friday")).toMatchObject({ title: "Friday", isTitleMissing: false });
  });

  it.each([
    ["Pay by yesterday", "by yesterday", "past"],
    ["Pay, last Friday", "last Friday", "past"],
    ["Pay by 31 Feb 2028, 2 weeks", "by 31 Feb 2028", "noSuchDay"],
    ["Pay (by 31 Feb 2028)", "by 31 Feb 2028", "noSuchDay"],
    ["Pay by Tuesday March 1", "by Tuesday March 1", "weekdayMismatch"],
    ["Pay before Q5", "before Q5", "noSuchQuarter"],
  ])("says of “%s” why its date is not taken", (text, words, reason) => {
    const { refused, title } = read(text);
    expect(text.slice(refused?.from, refused?.to)).toBe(words);
    expect(refused?.error.reason).toBe(reason);
    expect(title).toContain(words);
  });

  it.each([
    "Go by bike",
    "Notes from yesterday",
    "Read by 1 March",
    "Wait until it works",
    "By now",
  ])("refuses nothing in “%s”", (text) => expect(read(text).refused).toBeNull());

  it("offers nothing that would leave no title", () => {
    expect(read("1 March 2027")).toMatchObject({ title: "1 March 2027", parts: [] });
    const text = "2028, 12 weeks";
    for (const { key, kind, value } of read(text).parts) {
      const decisions = withTaken(noDecisions, { key, kind }, value);
      expect(read(text, decisions).title).not.toBe("");
    }
  });
});
