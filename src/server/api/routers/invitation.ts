import { z } from "zod";
import {
  acceptFields,
  invitationPreviewSchema,
  invitationTokenSchema,
} from "@/domain/member/invitation";
import {
  invitationInput,
  invitationProcedure,
  publicProcedure,
  sessionProcedure,
} from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { acceptInvitation } from "@/server/commands/accept-invitation";
import { resendInvitation, revokeInvitation } from "@/server/commands/invite-member";
import { previewInvitation } from "@/server/data/invitation-preview";

const done = z.strictObject({ invitationId: z.uuid() });

export const invitationRouter = t.router({
  /** Open to everyone who has the link, because they may not have an account yet. */
  preview: publicProcedure
    .input(z.strictObject({ token: invitationTokenSchema }))
    .output(invitationPreviewSchema)
    .query(({ ctx: { database, at }, input }) => previewInvitation(database, input.token, at)),

  accept: sessionProcedure
    .input(z.strictObject(acceptFields))
    .output(z.strictObject({ slug: z.string() }))
    .mutation(({ ctx: { db, person, sessionTokenHash, at }, input }) =>
      acceptInvitation(db, person, sessionTokenHash, input, at),
    ),

  resend: invitationProcedure
    .input(invitationInput)
    .output(done)
    .mutation(async ({ ctx: { scope, invitation }, input: { invitationId } }) => {
      await resendInvitation(scope, invitation);
      return { invitationId };
    }),

  revoke: invitationProcedure
    .input(invitationInput)
    .output(done)
    .mutation(async ({ ctx: { scope, invitation }, input: { invitationId } }) => {
      await revokeInvitation(scope, invitation);
      return { invitationId };
    }),
});
