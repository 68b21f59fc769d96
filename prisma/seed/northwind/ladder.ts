import type { LadderSketch } from "@/domain/ladder/sketch";

export const ladder: LadderSketch = {
  name: "Nursing",
  competencies: ["Patients", "People", "Staffing", "Teaching"],
  rungs: [
    {
      name: "Ward Lead",
      summary: "Answers for one ward, day and night.",
      track: "Leading",
      level: 1,
      typicalMonths: 30,
      expectations: {
        Patients: "Knows every patient of the ward by the end of the handover.",
        People: "Has spoken with everybody on the ward alone within the quarter.",
        Staffing: "Plans the roster four weeks ahead.",
      },
    },
    {
      name: "Nurse Manager",
      summary: "Answers for several wards through their leads.",
      track: "Leading",
      level: 2,
      typicalMonths: 36,
      expectations: {
        Patients: "Has brought one measure of safety down and kept it there for a year.",
        People: "Has brought up a ward lead.",
        Staffing: "Fills nights without calling people in from home.",
      },
    },
    {
      name: "Director of Nursing",
      summary: "Answers for nursing in the whole clinic.",
      track: "Leading",
      level: 3,
      typicalMonths: null,
      expectations: {
        Patients: "Answers to the board for the safety of every ward.",
        People: "Has a successor for every nurse manager in view.",
        Staffing: "Owns the budget for staff and keeps it.",
      },
    },
    {
      name: "Clinical Nurse Specialist",
      summary: "Carries one field of care for the whole clinic.",
      track: "Specialist",
      level: 2,
      typicalMonths: null,
      expectations: {
        Patients: "Is called to the hardest cases of the field.",
        Teaching: "Teaches the field to every new colleague.",
      },
    },
  ],
  edges: [
    ["Ward Lead", "Nurse Manager"],
    ["Nurse Manager", "Director of Nursing"],
    ["Ward Lead", "Clinical Nurse Specialist"],
  ],
};
