import { z } from "zod";
import { givenDateSchema } from "@/domain/date";
import { progressSchema } from "@/domain/goal/card";
import { pathRungSchema } from "@/domain/ladder/career-path";
import { ladderSchema } from "@/domain/ladder/ladder";
import { personSchema, profileSchema } from "./member";

/** A position of the member, and who decided it. */
const positionSchema = z.strictObject({
  id: z.uuid(),
  rung: pathRungSchema.shape.rung,
  startedOn: givenDateSchema,
  /** The first day after the position; null while it is the current one. */
  endedOn: givenDateSchema.nullable(),
  /** Null where it is not recorded, as for positions held before the organization used the application. */
  decidedBy: personSchema.nullable(),
});

/** A goal of the member that the viewer can read. */
const memberGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: givenDateSchema,
  targetRung: pathRungSchema.shape.rung.nullable(),
  progress: progressSchema,
  reachedOn: givenDateSchema.nullable(),
});

const memberCanSchema = z.strictObject({
  changeRung: z.boolean(),
  /** Whether the viewer and this member may still agree on a mentorship, in at least one direction. */
  askForMentorship: z.boolean(),
});

export const memberPageSchema = z.strictObject({
  member: profileSchema,
  isSelf: z.boolean(),
  /** The positions, the newest first. */
  positions: z.array(positionSchema),
  /** The published ladder of the member's current rung; null where the organization has none. */
  ladder: ladderSchema.nullable(),
  /** The member's career path on that ladder. Its targets come only from goals that the viewer can read. */
  path: z.array(pathRungSchema),
  reports: z.array(profileSchema),
  goals: z.array(memberGoalSchema),
  /** The viewer's consent to this person, where this person is above the viewer. */
  consent: z.enum(["notAbove", "asked", "given"]),
  can: memberCanSchema,
});
export type MemberPage = z.infer<typeof memberPageSchema>;
