import { z } from "zod";
import { personSchema } from "@/domain/member/member";
import { organizationProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { giveTrust, withdrawTrust } from "@/server/commands/trust";
import { pendingManagers } from "@/server/data/trusts";

const managerInput = tenantInput.extend({ managerId: z.uuid() });
const done = z.strictObject({ managerId: z.uuid() });

/** Everybody's own yes to the people above them. */
export const trustRouter = t.router({
  pending: organizationProcedure("read")
    .input(tenantInput)
    .output(z.array(personSchema.extend({ isDirect: z.boolean(), rung: z.string().nullable() })))
    .query(({ ctx: { scope } }) => pendingManagers(scope)),

  give: organizationProcedure("read")
    .input(managerInput)
    .output(done)
    .mutation(async ({ ctx: { scope }, input: { managerId } }) => {
      await giveTrust(scope, managerId);
      return { managerId };
    }),

  withdraw: organizationProcedure("read")
    .input(managerInput)
    .output(done)
    .mutation(async ({ ctx: { scope }, input: { managerId } }) => {
      await withdrawTrust(scope, managerId);
      return { managerId };
    }),
});
