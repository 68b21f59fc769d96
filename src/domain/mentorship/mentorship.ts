import { z } from "zod";
import { dateSchema } from "@/domain/date";
import { limits } from "@/domain/limits";
import { currentRungSchema, personSchema } from "@/domain/member/member";
import { proseSchema } from "@/domain/text";

const date = z.iso.date();

export const mentorshipLimitsSchema = z.strictObject({
  /** Null: every goal shared with mentors. Empty: none for now. */
  goalIds: z.array(z.uuid()).max(100).nullable(),
  /** The last day, in the mentee's calendar. Null: until either ends it. */
  endsOn: dateSchema.nullable(),
});
export type MentorshipLimits = z.infer<typeof mentorshipLimitsSchema>;

export const askForMentorshipFields = {
  /** Chosen by the client, so that a form sent twice asks once. */
  id: z.uuid(),
  otherId: z.uuid(),
  /** What the one who asks would be. */
  as: z.enum(["mentee", "mentor"]),
  note: z.union([z.literal(""), proseSchema(limits.intent)]).default(""),
  /** Only the mentee says these: the plan is theirs. */
  limits: mentorshipLimitsSchema.nullish(),
};

export const mentorGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: date,
});

export const mentorshipSchema = z.strictObject({
  id: z.uuid(),
  other: personSchema.extend({ currentRung: currentRungSchema.nullable() }),
  viewerIs: z.enum(["mentor", "mentee"]),
  state: z.enum(["asked", "active"]),
  askedByViewer: z.boolean(),
  note: z.string(),
  askedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  endsOn: date.nullable(),
  /** Goals it is limited to, those the viewer can read; null where it is not limited. */
  limitedTo: z.array(mentorGoalSchema).nullable(),
  /** For a mentor: the mentee's goals the mentor can read. */
  goals: z.array(mentorGoalSchema),
  can: z.strictObject({ accept: z.boolean(), end: z.boolean(), limit: z.boolean() }),
});
export type MentorshipView = z.infer<typeof mentorshipSchema>;

export const mentoringSchema = z.strictObject({
  mentors: z.array(mentorshipSchema),
  mentees: z.array(mentorshipSchema),
  /** Asked by others, for the viewer to answer. */
  requestsIn: z.array(mentorshipSchema),
  /** Asked by the viewer, not answered yet. */
  requestsOut: z.array(mentorshipSchema),
});
export type Mentoring = z.infer<typeof mentoringSchema>;
