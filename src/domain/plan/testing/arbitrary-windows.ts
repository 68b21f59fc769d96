import fc from "fast-check";
import type { PlanInput } from "../schedule/types";
import { arbitraryPlan } from "./arbitrary-plans";
import { dayAfter } from "./plans";

const hours = fc.option(
  fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4),
  {
    nil: null,
    freq: 2,
  },
);

/** Random plans in which some steps have hours, and some may finish only on the dates of a window. */
export const arbitraryWindowedPlan: fc.Arbitrary<PlanInput> = fc
  .record({
    input: arbitraryPlan,
    windows: fc.array(fc.array(fc.integer({ min: -5, max: 75 }), { maxLength: 14 }), {
      minLength: 1,
      maxLength: 3,
    }),
    choices: fc.array(
      fc.record({ window: fc.option(fc.nat(), { freq: 2 }), effort: hours, spent: hours }),
      { minLength: 12, maxLength: 12 },
    ),
  })
  .map(({ input, windows, choices }) => ({
    ...input,
    windows: windows.map((days, i) => ({
      id: `w${i}`,
      dates: days.map((day) => dayAfter(input.today, day)),
    })),
    nodes: input.nodes.map((node, i) => {
      const { window, effort, spent } = choices[i] ?? { window: null, effort: null, spent: null };
      return {
        ...node,
        effortHours: effort,
        spentHours: node.startedOn ? spent : null,
        windowId: window === null ? null : `w${window % windows.length}`,
      };
    }),
  }));
