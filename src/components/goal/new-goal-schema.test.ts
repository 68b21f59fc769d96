import { expect, it } from "vitest";
import { newGoalSchema } from "./new-goal-schema";

const { intent } = newGoalSchema.shape;

it("takes an intent that shows nothing as none, and says at its field what is wrong with one", () => {
  for (const blank of ["", " ", "\u00A0", "\u200B", "\u2800"]) expect(intent.parse(blank)).toBe("");
  expect(intent.safeParse("Lead\u0007").error?.issues[0]?.message).toBe("text.invisible.bell");
});
