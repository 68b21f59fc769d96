import type { OrganizationSketch } from "../sketches";
import { ladder } from "./ladder";

/** A second organization. One person belongs to both; nothing else does. */
export const northwind: OrganizationSketch = {
  slug: "northwind",
  name: "Northwind Clinic",
  domain: "northwind.test",
  created: "2025-08-01 08:00",
  ladder,
  people: [
    {
      key: "ewa",
      name: "Ewa Kowalska",
      role: "owner",
      rungs: [["Director of Nursing", "2019-03-01"]],
    },
    {
      key: "sam",
      name: "Sam Whitfield",
      role: "admin",
      manager: "ewa",
      consentsTo: ["ewa"],
      rungs: [
        ["Ward Lead", "2018-06-01"],
        ["Nurse Manager", "2022-09-01", "ewa"],
      ],
    },
    {
      key: "tessa",
      name: "Tessa Moreno",
      manager: "sam",
      consentsTo: ["sam", "ewa"],
      rungs: [["Ward Lead", "2024-02-01", "sam"]],
    },
    { key: "arjun", name: "Arjun Mehta", manager: "tessa", consentsTo: ["tessa"] },
    { key: "priya@harbor.test", name: "Priya Nair", manager: "ewa" },
  ],
  goals: [
    {
      key: "tessa-manager",
      owner: "tessa",
      intent: "I want to change how nights are staffed, and that is not a ward lead's to change.",
      statedAt: "2026-04-20 20:10",
      statement: "Become Nurse Manager for the surgical wards",
      target: "Nurse Manager",
      by: "2027-09-30",
      audiences: ["chain", "mentors"],
      seen: { sam: "2026-11-15 09:00" },
      plan: [
        {
          title: "Nights staffed two weeks ahead",
          due: "2027-01-31",
          under: [
            {
              title: "Count how often we called in somebody from home",
              due: "2026-07-31",
              days: 30,
              done: "2026-07-28 07:00",
            },
            { title: "Agree a roster with the three ward leads", due: "2026-12-18", days: 21 },
            { title: "Run it for a month", due: "2027-01-31", days: 31 },
          ],
        },
        {
          title: "Nurse Manager",
          rung: "Nurse Manager",
          due: "2027-09-30",
          under: [
            { title: "Stand in for Sam in summer", due: "2027-08-31", days: 21 },
            { title: "Finish the clinical management certificate", due: "2027-06-30", days: 120 },
          ],
        },
      ],
      comments: [
        {
          on: "Agree a roster with the three ward leads",
          by: "priya@harbor.test",
          at: "2026-11-14 19:00",
          text: "Show them the count before the roster. People argue with plans, seldom with what they lived through.",
        },
      ],
    },
  ],
  mentorships: [
    {
      mentor: "priya@harbor.test",
      mentee: "tessa",
      askedBy: "tessa",
      note: "Ewa said you have led people who did not have to listen to you.",
      askedAt: "2026-05-02 10:00",
      accepted: "2026-05-03 10:00",
    },
  ],
  moves: [],
};
