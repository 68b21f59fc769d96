import { describe, expect, it } from "vitest";
import { type Audience, audiences } from "@/domain/goal/audiences";
import type { GoalCard } from "@/domain/goal/card";
import { goalsShownTo, ownGoalsOf } from "@/domain/mentorship/own-goals";
import { admittedBy } from "./goal";
import { mentorshipAbilities } from "./mentorship";

const viewers = {
  mentor: { isMentor: true, isMentee: false },
  mentee: { isMentor: false, isMentee: true },
  "somebody else": { isMentor: false, isMentee: false },
} as const;
type Party = keyof typeof viewers;

describe.each<[state: "asked" | "active" | "ended", asker: Party, Record<Party, string>]>([
  ["asked", "mentee", { mentor: "read end accept", mentee: "read end limit", "somebody else": "" }],
  ["asked", "mentor", { mentor: "read end", mentee: "read end accept limit", "somebody else": "" }],
  ["active", "mentee", { mentor: "read end", mentee: "read end limit", "somebody else": "" }],
  ["active", "mentor", { mentor: "read end", mentee: "read end limit", "somebody else": "" }],
  ["ended", "mentee", { mentor: "read", mentee: "read", "somebody else": "" }],
  ["ended", "mentor", { mentor: "read", mentee: "read", "somebody else": "" }],
])("a mentorship, %s, asked for by the %s", (state, asker, expected) => {
  it.each(["mentor", "mentee", "somebody else"] as const)("%s", (viewer) => {
    const facts = {
      ...viewers[viewer],
      askedByViewer: viewer === asker,
      state,
      isJustResponded: false,
    };
    expect([...mentorshipAbilities(facts)].join(" ")).toBe(expected[viewer]);
  });
});

it("is reconsidered by the one who was asked, as long as the answer is new", () => {
  for (const state of ["active", "ended"] as const) {
    const facts = { ...viewers.mentor, state, isJustResponded: true };
    expect(mentorshipAbilities({ ...facts, askedByViewer: false })).toContain("reconsider");
    expect(mentorshipAbilities({ ...facts, askedByViewer: true })).not.toContain("reconsider");
    const respondedBefore = { ...facts, askedByViewer: false, isJustResponded: false };
    expect(mentorshipAbilities(respondedBefore)).not.toContain("reconsider");
  }
});

describe("what an owner is told of a mentor", () => {
  const statement = "Become Director";
  const cardOf = (audiences: Audience[]) => ({ id: "goal", statement, audiences }) as GoalCard;
  const shows = (audiences: Audience[]) =>
    goalsShownTo({ limitedTo: null }, ownGoalsOf([cardOf(audiences)])).length > 0;

  it.each(audiences)("is what the audience %s lets a mentor read", (audience) => {
    const isAdmitted = admittedBy(audience).includes("mentor");
    // A goal shared with the organization is read by everybody, so that no mentorship adds to it.
    expect(shows([audience])).toBe(isAdmitted && audience !== "organization");
  });
});
