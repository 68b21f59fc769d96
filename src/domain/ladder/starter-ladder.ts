import type { LadderSketch } from "./sketch";

/**
 * The ladder with which a new organization starts, so that its first plan has rungs to aim at: three rungs of leading
 * people, with a fork to two of leading by expertise. The organization can change it.
 */
export function starterLadder(
  expert = { staff: "Staff Specialist", principal: "Principal Specialist" },
) {
  return {
    name: "Leadership",
    competencies: [
      "Direction",
      "Delivery",
      "People",
      "Hiring",
      "Feedback",
      "Money",
      "Across teams",
      "Craft",
    ],
    rungs: [
      {
        name: "Team Lead",
        summary: "Answers for what one team ships and for how its people are.",
        track: "Management",
        level: 1,
        typicalMonths: 24,
        expectations: {
          Direction: "Turns a quarter's goals into work that each person on the team can explain.",
          Delivery: "Says early when a date will not hold, with two ways out.",
          People: "Holds a one-to-one with everyone on the team at least every two weeks.",
          Feedback: "Tells people what went well and what did not within the week it happened.",
          Craft: "Keeps up the trade of the team well enough to judge its work.",
        },
      },
      {
        name: "Senior Manager",
        summary: "Leads several teams through their leads.",
        track: "Management",
        level: 2,
        typicalMonths: 24,
        expectations: {
          Direction: "Runs the quarterly planning of several teams, end to end.",
          Delivery: "Keeps three or more projects moving without deciding their details.",
          People: "Has grown at least one person into a team lead.",
          Hiring: "Runs hiring for a team, from the job description to the first month.",
          Feedback: "Gives hard feedback that people act on, and asks for it.",
          Money: "Explains where the department's money goes and what it brings.",
          "Across teams": "Settles a disagreement between two teams without handing it up.",
        },
      },
      {
        name: "Director",
        summary: "Answers for a whole area: where it goes, what it costs, who leads it.",
        track: "Management",
        level: 3,
        typicalMonths: null,
        expectations: {
          Direction: "Has set a direction for two years that people outside the area can repeat.",
          Delivery: "Has led a project across three departments to its end.",
          People: "Leads managers, and has a successor for each of them in view.",
          Hiring: "Has hired or appointed managers who are still trusted a year later.",
          Money: "Has owned a budget for one full year and stayed within it.",
          "Across teams": "Is asked for by other departments when something is stuck.",
        },
      },
      {
        name: expert.staff,
        summary: "Solves what several teams are stuck on, and leaves them able to go on alone.",
        track: "Expert",
        level: 2,
        typicalMonths: 30,
        expectations: {
          Direction: "Names the hardest problem of the next year before it hurts.",
          Delivery: "Has brought a change through that more than one team depends on.",
          People: "Has made two people clearly better at the trade.",
          Feedback: "Reviews work so that its author would ask for the next review too.",
          "Across teams": "Is called in by teams that are not their own.",
          Craft: "Is the person others check with in one field.",
        },
      },
      {
        name: expert.principal,
        summary: "Shapes how the whole organization does its trade.",
        track: "Expert",
        level: 3,
        typicalMonths: null,
        expectations: {
          Direction: "Has written the technical direction that teams plan by.",
          Delivery: "Has retired something old that everyone depended on, without a bad night.",
          People: "Has raised the next Staff level, by name.",
          Money: "Weighs what a choice will cost over five years, in writing.",
          "Across teams": "Changes the minds of directors with evidence.",
          Craft: "Is known for the field outside the organization.",
        },
      },
    ],
    edges: [
      ["Team Lead", "Senior Manager"],
      ["Senior Manager", "Director"],
      ["Team Lead", expert.staff],
      [expert.staff, expert.principal],
    ],
  } as const satisfies LadderSketch;
}
