import type { MentorshipSketch, PersonSketch } from "../sketches";

/** Harbor Labs, a maker of scheduling software for ports: five levels under its founder. */
export const people: readonly PersonSketch[] = [
  { key: "ingrid", name: "Ingrid Solberg", role: "owner" },
  {
    key: "olivia",
    name: "Olivia Hart",
    role: "admin",
    manager: "ingrid",
    consentsTo: ["ingrid"],
    rungs: [["Senior Manager", "2024-04-01", "ingrid"]],
  },
  {
    key: "daniel",
    name: "Daniel Reyes",
    manager: "ingrid",
    consentsTo: ["ingrid"],
    rungs: [
      ["Team Lead", "2017-09-01"],
      ["Senior Manager", "2020-02-01"],
      ["Director", "2023-07-01", "ingrid"],
    ],
  },
  {
    key: "priya",
    name: "Priya Nair",
    manager: "ingrid",
    consentsTo: ["ingrid"],
    rungs: [
      ["Team Lead", "2015-05-01"],
      ["Senior Manager", "2018-01-15"],
      ["Director", "2021-10-01", "ingrid"],
    ],
  },

  {
    key: "maya",
    name: "Maya Okafor",
    manager: "daniel",
    consentsTo: ["daniel"],
    rungs: [["Team Lead", "2026-02-01", "daniel"]],
  },
  {
    key: "jonas",
    name: "Jonas Lindqvist",
    manager: "daniel",
    consentsTo: ["daniel", "ingrid"],
    rungs: [
      ["Team Lead", "2021-03-01"],
      ["Senior Manager", "2024-01-15", "daniel"],
    ],
  },
  {
    key: "sofia",
    name: "Sofia Marchetti",
    manager: "daniel",
    consentsTo: ["daniel"],
    rungs: [
      ["Team Lead", "2022-06-01"],
      ["Staff Engineer", "2025-04-01", "daniel"],
    ],
  },
  {
    key: "hana",
    name: "Hana Sato",
    manager: "daniel",
    consentsTo: ["daniel"],
    rungs: [["Team Lead", "2023-10-01", "daniel"]],
  },
  {
    key: "ben",
    name: "Ben Adeyemi",
    manager: "daniel",
    consentsTo: ["daniel"],
    rungs: [["Team Lead", "2026-09-01", "daniel"]],
  },

  {
    key: "tomas",
    name: "Tomas Novak",
    manager: "jonas",
    consentsTo: ["jonas", "daniel"],
    rungs: [["Team Lead", "2024-05-01", "jonas"]],
  },
  {
    key: "leila",
    name: "Leila Haddad",
    manager: "jonas",
    consentsTo: ["jonas", "daniel"],
    rungs: [["Team Lead", "2022-11-01", "jonas"]],
  },
  // Came from Hana's team on 12 November, and has not said yes to Jonas yet.
  {
    key: "marcus",
    name: "Marcus Bell",
    manager: "jonas",
    rungs: [["Team Lead", "2025-08-01", "hana"]],
  },
  { key: "yuki", name: "Yuki Tanaka", manager: "tomas", consentsTo: ["tomas", "jonas", "daniel"] },
  { key: "amara", name: "Amara Diallo", manager: "tomas", consentsTo: ["tomas", "jonas"] },
  {
    key: "ruth",
    name: "Ruth Calder",
    manager: "tomas",
    consentsTo: ["tomas", "jonas", "daniel"],
    rungs: [["Staff Engineer", "2023-02-01", "daniel"]],
  },
  { key: "pedro", name: "Pedro Alves", manager: "leila", consentsTo: ["leila", "jonas", "daniel"] },
  { key: "freya", name: "Freya Lund", manager: "leila", consentsTo: ["leila"] },
  { key: "idris", name: "Idris Khan", manager: "marcus", consentsTo: ["marcus"] },
  { key: "chloe", name: "Chloe Martin", manager: "marcus" },
  { key: "viktor", name: "Viktor Petrov", manager: "hana", consentsTo: ["hana", "daniel"] },
  { key: "anjali", name: "Anjali Rao", manager: "hana", consentsTo: ["hana"] },
  { key: "lucas", name: "Lucas Meyer", manager: "ben" },
  { key: "grace", name: "Grace Kim", manager: "ben", consentsTo: ["ben", "daniel"] },

  {
    key: "nadia",
    name: "Nadia Farouk",
    manager: "priya",
    consentsTo: ["priya"],
    rungs: [["Team Lead", "2025-01-15", "priya"]],
  },
  {
    key: "samuel",
    name: "Samuel Osei",
    manager: "priya",
    invitedOn: "2026-11-19 08:40",
    invitedBy: "olivia",
  },
  { key: "henrik", name: "Henrik Dahl", manager: "priya", deactivatedOn: "2026-10-02" },
];

export const mentorships: readonly MentorshipSketch[] = [
  {
    mentor: "priya",
    mentee: "maya",
    askedBy: "maya",
    note: "You went from team lead to director here. I would like to hear what you would do in another order.",
    askedAt: "2026-04-08 10:20",
    accepted: "2026-04-09 07:45",
  },
  {
    mentor: "priya",
    mentee: "sofia",
    askedBy: "sofia",
    note: "My design review needs somebody who has talked a whole department into something. Two conversations would help a lot.",
    askedAt: "2026-11-18 14:05",
  },
  {
    mentor: "maya",
    mentee: "grace",
    askedBy: "grace",
    note: "I would like to lead a team one day and have no idea where to begin. Could I ask you things once a month?",
    askedAt: "2026-11-20 09:10",
  },
  {
    mentor: "sofia",
    mentee: "pedro",
    askedBy: "pedro",
    note: "Would you read my designs before I send them around?",
    askedAt: "2026-06-02 11:00",
    accepted: "2026-06-02 15:30",
    limitedTo: ["pedro-staff"],
  },
  {
    mentor: "priya",
    mentee: "jonas",
    askedBy: "jonas",
    note: "A sparring partner for my first budget year.",
    askedAt: "2025-09-01 09:00",
    accepted: "2025-09-02 09:00",
    ended: "2026-08-31 16:00",
  },
];
