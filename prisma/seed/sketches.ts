import type { Audience } from "@/domain/goal/audience";
import type { LadderSketch } from "@/domain/ladder/sketch";

/** What an organization of the demo is written down as. People are named by the first part of their address. */

export type PersonSketch = {
  key: string;
  name: string;
  role?: "owner" | "admin" | "member";
  manager?: string;
  /** Rungs with the day each began; the last is where they stand. The decider is named where there was one. */
  rungs?: readonly (readonly [rung: string, from: string, decidedBy?: string])[];
  /** Whom above them they have said yes to. */
  consentsTo?: readonly string[];
  /** Invited on that day and not here yet. */
  invitedOn?: string;
  invitedBy?: string;
  deactivatedOn?: string;
};

export type NodeSketch = {
  title: string;
  due?: string;
  /** Calendar days. */
  days?: number;
  done?: string;
  rung?: string;
  /** Where it came later than the goal: the moment it was added. */
  added?: string;
  order?: "sequence" | "parallel";
  /** Makes it a milestone. The earliest first. */
  under?: readonly NodeSketch[];
};

export type CommentSketch = {
  /** Title of the node; the goal itself where absent. */
  on?: string;
  by: string;
  at: string;
  text: string;
  /** Said to the goal's owner alone. */
  toOwner?: boolean;
  replies?: readonly { by: string; at: string; text: string }[];
  resolved?: { by: string; at: string };
};

export type GoalSketch = {
  key: string;
  owner: string;
  statement: string;
  intent: string;
  statedAt: string;
  target?: string;
  by: string;
  order?: "sequence" | "parallel";
  audiences: readonly Audience[];
  plan: readonly NodeSketch[];
  comments?: readonly CommentSketch[];
  /** Who looked last when. */
  seen?: Readonly<Record<string, string>>;
};

export type MentorshipSketch = {
  mentor: string;
  mentee: string;
  askedBy: string;
  note: string;
  askedAt: string;
  accepted?: string;
  ended?: string;
  /** Keys of goals. */
  limitedTo?: readonly string[];
};

export type OrganizationSketch = {
  slug: string;
  name: string;
  domain: string;
  created: string;
  ladder: LadderSketch;
  /** Managers before those who report to them. */
  people: readonly PersonSketch[];
  goals: readonly GoalSketch[];
  mentorships: readonly MentorshipSketch[];
  /** Changes of manager worth telling. */
  moves: readonly { member: string; by: string; at: string }[];
};
