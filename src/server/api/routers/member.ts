import { z } from "zod";
import { dateSchema } from "@/domain/date";
import { invitedSchema } from "@/domain/member/invitation";
import { colleagueSchema, peopleSchema } from "@/domain/member/member";
import { memberPageSchema } from "@/domain/member/page";
import {
  inviteInput,
  inviteProcedure,
  memberInput,
  memberProcedure,
  memberRoleInput,
  memberRoleProcedure,
  organizationProcedure,
  tenantInput,
} from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { changeRungOf, deactivate, reactivate, setRole } from "@/server/commands/change-member";
import { inviteMember } from "@/server/commands/invite-member";
import { moveMembers } from "@/server/commands/move-member";
import { readMemberPage } from "@/server/data/member-page";
import { readPeople } from "@/server/data/people";
import { listColleagues } from "@/server/data/profiles";

const done = z.strictObject({ memberId: z.uuid() });

export const memberRouter = t.router({
  /** The active members, visible to every member. */
  list: organizationProcedure("read", "people")
    .input(tenantInput)
    .output(z.array(colleagueSchema))
    .query(({ ctx: { scope } }) => listColleagues(scope)),

  /** All members, including invited and deactivated ones, for owners and admins. */
  overview: organizationProcedure("manage", "people")
    .input(tenantInput)
    .output(peopleSchema)
    .query(({ ctx: { scope } }) => readPeople(scope)),

  page: memberProcedure("read")
    .input(memberInput)
    .output(memberPageSchema)
    .query(({ ctx: { scope, member } }) => readMemberPage(scope, member)),

  invite: inviteProcedure
    .input(inviteInput)
    .output(invitedSchema)
    .mutation(({ ctx: { scope, invite }, input: { name, managerId } }) =>
      inviteMember(scope, invite, { name, managerId }),
    ),

  setRole: memberRoleProcedure
    .input(memberRoleInput)
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input: { memberId } }) => {
      await setRole(scope, member);
      return { memberId };
    }),

  setManager: memberProcedure("manage")
    .input(memberInput.extend({ managerId: z.uuid().nullable() }))
    .output(done)
    .mutation(async ({ ctx: { scope, member }, input: { memberId, managerId } }) => {
      await moveMembers(scope, [member], managerId);
      return { memberId };
    }),

  changeRung: memberProcedure("changeRung")
    .input(memberInput.extend({ rungId: z.uuid(), startedOn: dateSchema }))
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
