import type { GoalSketch } from "../sketches";

export const mayasGoals: readonly GoalSketch[] = [
  {
    key: "maya-director",
    owner: "maya",
    intent: "I want a leadership role where I decide how we work, not only what we ship.",
    statedAt: "2026-03-03 07:12",
    statement: "Advance from Team Lead to Director",
    target: "Director",
    by: "2028-12-31",
    audiences: ["manager", "mentors"],
    seen: { maya: "2026-11-21 09:05", daniel: "2026-11-17 09:40", priya: "2026-11-21 16:30" },
    plan: [
      {
        title: "Senior Manager",
        rung: "Senior Manager",
        due: "2027-06-30",
        under: [
          {
            title: "Write down how the team decides",
            due: "2026-08-31",
            days: 30,
            done: "2026-08-30 15:00",
          },
          {
            title: "Ask Daniel what a Senior Manager does here",
            due: "2026-09-18",
            days: 14,
            done: "2026-09-18 09:30",
          },
          {
            title: "Take over one-to-ones with the team",
            due: "2026-10-31",
            days: 90,
            done: "2026-11-02 16:20",
          },
          { title: "Complete a project-management course", due: "2027-03-01", days: 88 },
          { title: "Six-month design leadership course", due: "2027-02-28", days: 60 },
          { title: "Hire and onboard two people", due: "2027-03-31", days: 75 },
          { title: "Run the quarterly planning once, end to end", due: "2027-05-31", days: 61 },
        ],
      },
      {
        title: "Director",
        rung: "Director",
        due: "2028-12-31",
        under: [
          {
            title: "Find a leadership mentor outside product",
            due: "2027-12-31",
            days: 30,
            added: "2026-11-19 17:45",
          },
          { title: "Own a budget for one full year", due: "2028-03-31", days: 365 },
          { title: "Lead a project across three departments", due: "2028-06-30", days: 120 },
        ],
      },
    ],
    comments: [
      {
        on: "Senior Manager",
        by: "maya",
        at: "2026-09-21 12:10",
        text: "Does a Senior Manager here always lead two teams, or can it be one large one?",
        replies: [
          {
            by: "daniel",
            at: "2026-09-21 15:02",
            text: "Two, since last year. Leading through somebody else is the point of the rung; one large team is still a team.",
          },
        ],
        resolved: { by: "maya", at: "2026-09-22 06:50" },
      },
      {
        on: "Senior Manager",
        by: "daniel",
        at: "2026-11-17 09:55",
        text: "The next planning round is yours if you want it. That is the real test for this rung, more than the course.",
        replies: [
          {
            by: "priya",
            at: "2026-11-21 16:12",
            text: "Agree with Daniel. I would drop the design course and use the time to sit in on two hiring loops.",
          },
        ],
      },
      {
        on: "Run the quarterly planning once, end to end",
        by: "maya",
        at: "2026-11-20 15:25",
        text: "Could I run the next planning round already? I would take the two platform teams first and have you beside me for the first meeting.",
      },
      {
        on: "Run the quarterly planning once, end to end",
        by: "priya",
        at: "2026-11-21 16:20",
        text: "When you do, write down within the week what you would decide differently. By the next round it is gone.",
      },
      {
        on: "Complete a project-management course",
        by: "priya",
        at: "2026-11-10 18:05",
        toOwner: true,
        text: "Between us: nobody will ask for the certificate. Take the shortest course that makes you plan a real project, and use the hiring as that project.",
      },
      {
        on: "Take over one-to-ones with the team",
        by: "maya",
        at: "2026-10-06 11:30",
        text: "Four weeks in. I talk too much: I counted, and it is more than half.",
        replies: [
          {
            by: "daniel",
            at: "2026-10-06 13:15",
            text: "Start with “what is on your mind” and then write instead of talking. It took me a year to learn that.",
          },
          {
            by: "maya",
            at: "2026-11-02 16:22",
            text: "That did it. All eight have asked to keep the slot, so I call this done.",
          },
        ],
        resolved: { by: "maya", at: "2026-11-02 16:23" },
      },
      {
        on: "Lead a project across three departments",
        by: "daniel",
        at: "2026-10-15 10:00",
        text: "When you get there, ask me about the billing move. It crosses three departments and needs somebody who is not from any of them.",
      },
    ],
  },
  {
    key: "maya-write",
    owner: "maya",
    intent: "I would like to write again, outside of work.",
    statedAt: "2026-07-19 20:40",
    statement: "Publish six essays about how teams decide",
    by: "2027-09-30",
    audiences: [],
    plan: [
      {
        title: "List what I would have wanted to read as a new lead",
        days: 7,
        done: "2026-08-09 19:00",
      },
      { title: "Draft the first essay", due: "2026-12-20", days: 14 },
      { title: "Ask two friends to read it", due: "2027-01-15", days: 7 },
      { title: "Publish the first essay", due: "2027-01-31", days: 2 },
      { title: "Five more, one every six weeks", due: "2027-09-30", days: 180 },
    ],
  },
];
