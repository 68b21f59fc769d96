import { starterLadder } from "@/domain/ladder/starter-ladder";
import starterTexts from "../../../messages/en-GB/starterLadder.json" with { type: "json" };
import type { OrganizationSketch } from "../sketches";
import { goalsOfDirects } from "./directs";
import { goalsFurtherDown } from "./further";
import { mayasGoals } from "./maya";
import { mentorships, people } from "./people";

export const harbor: OrganizationSketch = {
  slug: "harbor",
  name: "Harbor Labs",
  domain: "harbor.test",
  created: "2024-10-01 08:00",
  ladder: starterLadder(starterTexts, { staff: "Staff Engineer", principal: "Principal Engineer" }),
  people,
  goals: [...mayasGoals, ...goalsOfDirects, ...goalsFurtherDown],
  mentorships,
  moves: [{ member: "marcus", by: "olivia", at: "2026-11-12 09:00" }],
};
