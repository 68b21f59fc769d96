import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { typedTexts } from "@/components/plan/typed-texts";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import { planOf } from "@/domain/goal/plan-input";
import { planModel } from "@/domain/goal/plan-model";
import { blankFields } from "@/domain/node/blank";
import messages from "../../../messages/en-GB";
import { Composer } from "./composer";
import type { NodeDraft } from "./draft";
import { DraftPlanProvider } from "./draft-plan-provider";
import { draftKey } from "./plan-texts";

const node = (id: string, given: Partial<NodeRow>): NodeRow => ({
  ...blankFields,
  ...{ id, parentId: null, kind: "step", title: id, rank: "a0", rung: null },
  ...{ order: "sequence", completedOn: null, version: 1 },
  ...given,
});

const plan = {
  today: "2026-11-27",
  goal: { targetDate: "2027-06-30", reachedOn: null, order: "sequence" },
  nodes: [
    node("rung", { kind: "milestone", title: "Senior Manager", dueOn: "2027-06-30" }),
    node("hire", { parentId: "rung", durationDays: 180 }),
  ],
} as unknown as GoalPlan;

const draft: NodeDraft = {
  ...{ kind: "step", under: "hire", parentId: "rung", placement: { before: "hire" }, depth: 1 },
};

const nothing = () => {};
const isFalse = () => false;

/** What is seen and heard while this text is written, without the tags. */
function drawn(text: string): string {
  const typed = typedTexts();
  typed.write(draftKey, text, null);
  const props = {
    typed,
    draft,
    newMilestone: null,
    write: nothing,
    submit: nothing,
    end: nothing,
    putAside: nothing,
  };
  const html = renderToString(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <DraftPlanProvider plan={plan} model={planModel(planOf(plan), plan.today)}>
        <Composer {...props} indent={isFalse} outdent={isFalse} />
      </DraftPlanProvider>
    </NextIntlClientProvider>,
  );
  return html
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

it("says what was understood, what comes of it, and where it will stand", () => {
  const text = drawn("PM course, 2 weeks, by 20 December");
  expect(text).toContain("Understood: 2 weeks. Understood: by Sunday 20 December 2026.");
  expect(text).toContain("Start by Monday 7 December , in 10 days.");
  expect(text).toContain("The plan then has 10 days to spare, not 36.");
  expect(text).toContain("under Senior Manager");
});

it("says that a date is later than what it leads to", () => {
  expect(drawn("PM course by 1 July 2027")).toContain(
    "Due a day after Senior Manager , which it is part of. One of the two dates has to change.",
  );
});

it("shows a list as what it will become", () => {
  const text = drawn("- Lead\n  - [x] Hire\t12 weeks\n- Budget\tsoon");
  expect(text).toContain("3 lines, 1 of them done");
  expect(text).toContain("“soon” goes into its notes");
  expect(text).toContain("12 weeks");
  expect(text).toContain("Add 3 lines");
});

it("shows what was read in the lines of a list", () => {
  const text = drawn("- PM course, 12 weeks, by 20 December\n- 2028 strategy offsite");
  expect(text).toMatch(/PM course by Sunday 20 December 2026 12 weeks/);
});

it("offers no button for a list that has too many lines", () => {
  const text = drawn("A\n".repeat(501));
  expect(text).toContain("501 lines were pasted, and 500 can be added at once.");
  expect(text).not.toMatch(/Add \d+ lines?/);
});

it.each([
  ["Pay by yesterday", "“yesterday” has passed."],
  ["Pay by 31 Feb 2028", "“Feb 2028” is clear; “31” is not."],
  ["by 1 March, 12 weeks", "What is to be done?"],
])("says under “%s” what is not taken, and why", (typed, why) => {
  expect(drawn(typed)).toContain(why);
});

it("says in a list too why a deadline is not taken", () => {
  const text = drawn("PM course\nPay by yesterday");
  expect(text).toContain("Pay by yesterday “yesterday” has passed.");
});
