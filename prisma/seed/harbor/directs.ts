import type { GoalSketch } from "../sketches";

/** The others who report to Daniel: one reached a milestone, one slips, one is well ahead, one keeps it private. */
export const goalsOfDirects: readonly GoalSketch[] = [
  {
    key: "jonas-director",
    owner: "jonas",
    intent: "I want the platform to be mine to answer for, the money included.",
    statedAt: "2025-02-11 08:30",
    statement: "Become Director of Platform",
    target: "Director",
    by: "2027-12-31",
    audiences: ["chain"],
    seen: { daniel: "2026-11-17 09:45", jonas: "2026-11-20 10:00" },
    plan: [
      {
        title: "Lead two teams through their leads",
        due: "2025-11-30",
        done: "2025-11-14 12:00",
        under: [
          {
            title: "Hand the platform team to Leila",
            due: "2025-08-31",
            days: 120,
            done: "2025-08-22 12:00",
          },
          {
            title: "Agree with Tomas on what he decides alone",
            due: "2025-11-30",
            days: 20,
            done: "2025-11-14 11:00",
          },
        ],
      },
      {
        title: "Own a budget for one full year",
        due: "2026-12-15",
        done: "2026-11-19 13:30",
        under: [
          {
            title: "Take over the platform budget",
            due: "2025-12-15",
            days: 30,
            done: "2025-12-01 10:00",
          },
          {
            title: "Hold it through the mid-year cut",
            due: "2026-07-31",
            days: 180,
            done: "2026-07-10 10:00",
          },
          {
            title: "Close the year within two percent",
            due: "2026-12-15",
            days: 150,
            done: "2026-11-19 13:20",
          },
        ],
      },
      {
        title: "Lead the billing move across three departments",
        due: "2027-10-15",
        order: "sequence",
        under: [
          {
            title: "Agree the plan with finance and sales",
            due: "2026-10-15",
            days: 45,
            done: "2026-09-04 15:00",
          },
          { title: "Move the first region", due: "2027-04-04", days: 70 },
          { title: "Move the rest and switch the old system off", due: "2027-10-15", days: 90 },
        ],
      },
      {
        title: "A successor in view",
        rung: "Director",
        due: "2027-12-31",
        under: [{ title: "Let Leila run a quarter without me", due: "2027-09-30", days: 60 }],
      },
    ],
    comments: [
      {
        on: "Own a budget for one full year",
        by: "jonas",
        at: "2026-11-20 16:40",
        text: "Reached, with two pieces of evidence: the close at 1.4 percent, and the note finance sent around. Would you look at both before I tell anybody?",
      },
      {
        on: "Let Leila run a quarter without me",
        by: "daniel",
        at: "2026-08-12 09:00",
        text: "Tell her a quarter ahead, and then really be away. I stayed in the channel the first time and undid it.",
        replies: [
          { by: "jonas", at: "2026-08-12 09:20", text: "Noted. I will take my leave then." },
        ],
        resolved: { by: "jonas", at: "2026-08-12 09:21" },
      },
    ],
  },
  {
    key: "sofia-principal",
    owner: "sofia",
    intent: "I want my name on the thing that makes storage boring.",
    statedAt: "2026-01-20 18:00",
    statement: "Reach Principal with the storage rewrite",
    target: "Principal Engineer",
    by: "2027-07-31",
    audiences: ["manager"],
    seen: { daniel: "2026-11-17 09:50", sofia: "2026-10-30 17:00" },
    plan: [
      {
        title: "Know what we would gain and lose",
        due: "2026-07-31",
        under: [
          {
            title: "Measure three storage formats",
            due: "2026-06-15",
            days: 40,
            done: "2026-06-12 14:00",
          },
          {
            title: "Write down what we would lose",
            due: "2026-07-31",
            days: 20,
            done: "2026-10-30 16:40",
          },
        ],
      },
      {
        title: "The rewrite agreed",
        due: "2027-02-28",
        order: "sequence",
        under: [
          { title: "Write the design review", due: "2026-12-30", days: 30 },
          { title: "Bring two teams on board", due: "2027-02-28", days: 45 },
        ],
      },
      {
        title: "The rewrite in production",
        rung: "Principal Engineer",
        due: "2027-07-31",
        order: "sequence",
        under: [
          { title: "Move the first ten percent of traffic", due: "2027-05-15", days: 60 },
          { title: "Retire the old path", due: "2027-07-31", days: 60 },
        ],
      },
    ],
    comments: [
      {
        on: "Write the design review",
        by: "daniel",
        at: "2026-11-03 10:30",
        text: "This is the one that holds the rest up. What would help you begin: a week without on-call, or somebody to write it with?",
      },
    ],
  },
  {
    key: "hana-senior",
    owner: "hana",
    intent: "More people, more say, and still home for dinner.",
    statedAt: "2026-02-16 07:50",
    statement: "Grow into a Senior Manager",
    target: "Senior Manager",
    by: "2027-12-15",
    audiences: ["manager", "mentors"],
    seen: { daniel: "2026-11-17 09:55", hana: "2026-11-21 18:00" },
    plan: [
      {
        title: "The team runs without me for two weeks",
        due: "2026-09-30",
        done: "2026-09-12 12:00",
        under: [
          {
            title: "Name a deputy and tell everybody",
            due: "2026-05-15",
            days: 30,
            done: "2026-05-04 09:00",
          },
          {
            title: "Take two weeks off in a row",
            due: "2026-09-15",
            days: 60,
            done: "2026-09-11 17:00",
          },
        ],
      },
      {
        title: "Heard beyond the team",
        due: "2027-06-30",
        under: [
          {
            title: "Present the roadmap to the board",
            due: "2026-12-10",
            days: 45,
            done: "2026-11-21 15:30",
          },
          { title: "Give the offsite talk", due: "2027-03-25", days: 6 },
          { title: "Settle the on-call question between two teams", due: "2027-06-30", days: 60 },
        ],
      },
      {
        title: "Senior Manager",
        rung: "Senior Manager",
        due: "2027-12-15",
        under: [{ title: "Run hiring for the second team", due: "2027-11-30", days: 50 }],
      },
    ],
    comments: [
      {
        on: "Take two weeks off in a row",
        by: "daniel",
        at: "2026-09-14 08:15",
        text: "I asked your team how it went. “We noticed on day nine.” Well done.",
        replies: [
          {
            by: "hana",
            at: "2026-09-14 08:30",
            text: "That is the nicest thing I have read all year.",
          },
        ],
        resolved: { by: "hana", at: "2026-09-14 08:31" },
      },
    ],
  },
  {
    key: "ben-first-year",
    owner: "ben",
    intent: "I do not know yet whether leading is for me. I want to know within a year.",
    statedAt: "2026-09-06 19:30",
    statement: "Find out within a year whether leading is for me",
    by: "2027-08-31",
    audiences: [],
    plan: [
      {
        title: "Write down every week what gave and what took energy",
        due: "2027-02-28",
        days: 60,
      },
      { title: "Ask three people who went back to engineering why", due: "2027-01-31", days: 14 },
      { title: "Talk it over at home", due: "2027-03-31", days: 7 },
      { title: "Decide, and tell Daniel either way", due: "2027-08-31", days: 7 },
    ],
  },
];
