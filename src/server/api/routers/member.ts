import { z } from "zod";
import { invitedSchema, inviteFields } from "@/domain/member/invitation";
import { memberSchema, roleSchema } from "@/domain/member/member";
import { memberPageSchema } from "@/domain/member/page";
import {
  memberInput,
  memberProcedure,
  organizationProcedure,
  tenantInput,
} from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { changeRungOf, deactivate, reactivate, setRole } from "@/server/commands/change-member";
import { inviteMember } from "@/server/commands/invite-member";
import { moveMember } from "@/server/commands/move-member";
import { readMemberPage } from "@/server/data/member-page";
import { listMembers } from "@/server/data/members";

const done = z.strictObject({ memberId: z.uuid() });

export const memberRouter = t.router({
  list: organizationProcedure("read")
    .input(tenantInput)
    .output(z.array(memberSchema))
    .query(({ ctx: { scope } }) => listMembers(scope)),

  page: memberProcedure("read")
    .input(memberInput)
    .output(memberPageSchema)
    .query(({ ctx: { scope, member } }) => readMemberPage(scope, member)),

  invite: organizationProcedure("manage", "invite")
    .input(tenantInput.extend(inviteFields))
    .output(invitedSchema)
    .mutation(({ ctx: { scope }, input: { organization: _, ...invite } }) =>
      inviteMember(scope, invite),
    ),

  setRole: memberProcedure("manage")
    .input(memberInput.extend({ role: roleSchema }))
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input }) => {
      await setRole(scope, member, input.role);
      return { memberId: input.memberId };
    }),

  setManager: memberProcedure("manage")
    .input(memberInput.extend({ managerId: z.uuid().nullable() }))
    .output(done)
    .mutation(async ({ ctx: { scope }, input }) => {
      await moveMember(scope, input.memberId, input.managerId);
      return { memberId: input.memberId };
    }),

  changeRung: memberProcedure("changeRung")
    .input(memberInput.extend({ rungId: z.uuid(), startedOn: z.iso.date() }))
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input: { memberId, rungId, startedOn } }) => {
      await changeRungOf(scope, member, { rungId, startedOn });
      return { memberId };
    }),

  deactivate: memberProcedure("manage")
    .input(memberInput)
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input: { memberId } }) => {
      await deactivate(scope, member);
      return { memberId };
    }),

  reactivate: memberProcedure("manage")
    .input(memberInput)
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input: { memberId } }) => {
      await reactivate(scope, member);
      return { memberId };
    }),
});
