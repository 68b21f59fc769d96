import { z } from "zod";
import {
  askForMentorshipFields,
  mentoringSchema,
  mentorshipLimitsSchema,
} from "@/domain/mentorship/mentorship";
import {
  mentorshipInput,
  mentorshipProcedure,
  organizationProcedure,
  tenantInput,
} from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import {
  acceptMentorship,
  askForMentorship,
  declineMentorship,
  endMentorship,
  limitMentorship,
  reconsiderMentorship,
} from "@/server/commands/mentorship";
import { readMentoring } from "@/server/data/mentoring";

const done = z.strictObject({ id: z.uuid() });

export const mentorshipRouter = t.router({
  overview: organizationProcedure("read")
    .input(tenantInput)
    .output(mentoringSchema)
    .query(({ ctx: { scope } }) => readMentoring(scope)),

  ask: organizationProcedure("read")
    .input(tenantInput.extend(askForMentorshipFields))
    .output(done)
    .mutation(({ ctx: { scope }, input: { organization: _, ...ask } }) =>
      askForMentorship(scope, ask),
    ),

  accept: mentorshipProcedure("accept")
    .input(mentorshipInput)
    .output(done)
    .mutation(async ({ ctx: { scope, mentorship }, input: { mentorshipId: id } }) => {
      await acceptMentorship(scope, mentorship);
      return { id };
    }),

  decline: mentorshipProcedure("accept")
    .input(mentorshipInput)
    .output(done)
    .mutation(async ({ ctx: { scope, mentorship }, input: { mentorshipId: id } }) => {
      await declineMentorship(scope, mentorship);
      return { id };
    }),

  reconsider: mentorshipProcedure("reconsider")
    .input(mentorshipInput)
    .output(done)
    .mutation(async ({ ctx: { scope, mentorship }, input: { mentorshipId: id } }) => {
      await reconsiderMentorship(scope, mentorship);
      return { id };
    }),

  end: mentorshipProcedure("end")
    .input(mentorshipInput)
    .output(done)
    .mutation(async ({ ctx: { scope, mentorship }, input: { mentorshipId: id } }) => {
      await endMentorship(scope, mentorship);
      return { id };
    }),

  limit: mentorshipProcedure("limit")
    .input(mentorshipInput.extend(mentorshipLimitsSchema.shape))
    .output(done)
    .mutation(async ({ ctx: { scope, mentorship }, input: { mentorshipId: id, ...limits } }) => {
      await limitMentorship(scope, mentorship, { goalIds: limits.goalIds, endsOn: limits.endsOn });
      return { id };
    }),
});
