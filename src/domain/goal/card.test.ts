import { expect, it } from "vitest";
import { blankFields } from "../node/blank";
import { nextStepsOf, type TitledRow } from "./card";
import { planModel } from "./plan-model";

const today = "2026-11-22";
const row = (id: string, given: Partial<TitledRow>): TitledRow => ({
  ...{ ...blankFields, id, title: id, parentId: null, kind: "step", rank: id, order: "parallel" },
  ...{ completedOn: null, ...given },
});

it("says of the next steps the dates that their rows show, and of late ones the day that has passed", () => {
  const plan = {
    ...{ targetDate: "2028-12-31", order: "parallel" as const, reachedOn: null },
    nodes: [
      row("senior", { kind: "milestone", dueOn: "2027-06-30" }),
      row("after it", { parentId: "senior", dueOn: "2027-12-31" }),
      row("undated", { parentId: "senior" }),
      row("passed", { kind: "milestone", dueOn: "2026-11-01" }),
      row("late", { parentId: "passed", dueOn: "2027-12-31" }),
    ],
  };
  const days = nextStepsOf(planModel(plan, today)).map(({ title, finishBy }) => [title, finishBy]);
  expect(Object.fromEntries(days)).toEqual({
    "after it": "2027-12-31",
    undated: "2027-06-30",
    late: "2026-11-01",
  });
});
