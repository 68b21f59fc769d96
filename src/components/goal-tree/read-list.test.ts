import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { readList } from "./read-list";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

const listOf = (text: string) => readList(text, rules, 12);

describe("a list before it is added", () => {
  it("becomes nodes under one another, with what was understood beside their titles", () => {
    const nodes = listOf(
      "- Lead\n  - [x] Hire\n    - [x] Onboard\n  - Plan\t1 March 2027\t12 weeks\n- Budget\tsoon",
    )?.nodesToAdd("step", rules.today);
    const [lead, hire] = nodes ?? [];
    expect(nodes).toMatchObject([
      { title: "Lead", kind: "milestone" },
      { title: "Hire", kind: "milestone", underId: lead?.id, completedOn: "2026-11-25" },
      { title: "Onboard", kind: "step", underId: hire?.id, completedOn: "2026-11-25" },
      { title: "Plan", kind: "step", underId: lead?.id, dueOn: "2027-03-01", durationDays: 84 },
      { title: "Budget", kind: "step", notes: "soon" },
    ]);
  });

  it.each([
    ["A\n".repeat(501), { reason: "tooManyLines", lines: 501, max: 500 }],
    [`A\n\nB\n${"x".repeat(limits.title + 3)}`, { reason: "lineTooLong", line: 4, excess: 3 }],
    ["A\nB\u001B[0m", { reason: "lineWithControl", line: 2 }],
  ])("names the line at fault, and adds nothing", (text, problem) => {
    const list = listOf(text);
    expect(list?.problem).toMatchObject(problem);
    expect(list?.nodesToAdd("step", rules.today)).toBeNull();
  });

  it("is none where there is nothing to see", () => {
    expect(listOf("-\n*\n\u200B")).toBeNull();
  });

  it("takes as many lines as a change", () => {
    expect(listOf("A\r\n".repeat(500))?.nodesToAdd("step", rules.today)).toHaveLength(500);
  });
});
