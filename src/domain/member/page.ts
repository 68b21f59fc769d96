import { z } from "zod";
import { pathRungSchema } from "@/domain/ladder/career-path";
import { ladderSchema } from "@/domain/ladder/ladder";
import { personSchema, profileSchema } from "./member";

const date = z.iso.date();

/** One dated stand on a rung, and who decided it. */
export const positionSchema = z.strictObject({
  id: z.uuid(),
  rung: pathRungSchema.shape.rung,
  startedOn: date,
  /** Exclusive; null while the member stands there. */
  endedOn: date.nullable(),
  /** Null where nobody recorded it, as for positions held before the organization came here. */
  decidedBy: personSchema.nullable(),
});

/** A goal of the member that the viewer can read. */
export const memberGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: date,
  targetRung: pathRungSchema.shape.rung.nullable(),
  steps: z.strictObject({ done: z.int(), total: z.int() }),
});

export const memberCanSchema = z.strictObject({
  changeRung: z.boolean(),
  /** The viewer and this member may still agree on a mentorship, in one direction at least. */
  askForMentorship: z.boolean(),
});

export const memberPageSchema = z.strictObject({
  member: profileSchema,
  isSelf: z.boolean(),
  /** Newest first. */
  positions: z.array(positionSchema),
  /** The published ladder the member stands on; null where the organization has none. */
  ladder: ladderSchema.nullable(),
  /** Their way on it; what is aimed at comes only from goals the viewer can read. */
  path: z.array(pathRungSchema),
  reports: z.array(profileSchema),
  goals: z.array(memberGoalSchema),
  /** The viewer's own yes to this person, where they stand above the viewer. */
  consent: z.enum(["notAbove", "asked", "given"]),
  can: memberCanSchema,
});
export type MemberPage = z.infer<typeof memberPageSchema>;
