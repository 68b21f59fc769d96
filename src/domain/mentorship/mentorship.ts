import { z } from "zod";
import { dateSchema, givenDateSchema } from "@/domain/date";
import { limits } from "@/domain/limits";
import { currentRungSchema, personSchema } from "@/domain/member/member";
import { optionalProseSchema } from "@/domain/text";

export const mentorshipLimitsSchema = z.strictObject({
  /** Null: every goal shared with mentors. An empty list: no goal for now. */
  goalIds: z.array(z.uuid()).max(100).nullable(),
  /** The last day, in the mentee's calendar. Null: until one of the two ends it. */
  endsOn: dateSchema.nullable(),
});
export type MentorshipLimits = z.infer<typeof mentorshipLimitsSchema>;

export const askForMentorshipFields = {
  /** Chosen by the client, so that a form sent twice asks once. */
  id: z.uuid(),
  otherId: z.uuid(),
  /** The role that the person who asks would have. */
  as: z.enum(["mentee", "mentor"]),
  note: optionalProseSchema(limits.intent).default(""),
  /** The limits, which only the mentee may set, because the plan is theirs. */
  limits: mentorshipLimitsSchema.nullish(),
};

const mentorGoalSchema = z.strictObject({
  id: z.uuid(),
  statement: z.string(),
  targetDate: givenDateSchema,
});

const mentorshipSchema = z.strictObject({
  id: z.uuid(),
  other: personSchema.extend({ currentRung: currentRungSchema.nullable() }),
  viewerIs: z.enum(["mentor", "mentee"]),
  state: z.enum(["asked", "active"]),
  askedByViewer: z.boolean(),
  note: z.string(),
  askedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  endsOn: givenDateSchema.nullable(),
  /** The goals to which it is limited, as far as the viewer can read them; null where it is not limited. */
  limitedTo: z.array(mentorGoalSchema).nullable(),
  /** For a mentor: the goals of the mentee that the mentor can read. */
  goals: z.array(mentorGoalSchema),
  can: z.strictObject({ accept: z.boolean(), end: z.boolean(), limit: z.boolean() }),
});
export type MentorshipView = z.infer<typeof mentorshipSchema>;

export const mentoringSchema = z.strictObject({
  mentors: z.array(mentorshipSchema),
  mentees: z.array(mentorshipSchema),
  /** Requests of others that wait for the viewer's response. */
  requestsIn: z.array(mentorshipSchema),
  /** Requests of the viewer that wait for the other's response. */
  requestsOut: z.array(mentorshipSchema),
});
export type Mentoring = z.infer<typeof mentoringSchema>;
