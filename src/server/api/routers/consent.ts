import { z } from "zod";
import { organizationProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { giveConsent, withdrawConsent } from "@/server/commands/consent";

const managerInput = tenantInput.extend({ managerId: z.uuid() });
const done = z.strictObject({ managerId: z.uuid() });

/** A member's own consents to the people above them. */
export const consentRouter = t.router({
  give: organizationProcedure("read")
    .input(managerInput)
    .output(done)
    .mutation(async ({ ctx: { scope }, input: { managerId } }) => {
      await giveConsent(scope, managerId);
      return { managerId };
    }),

  withdraw: organizationProcedure("read")
    .input(managerInput)
    .output(done)
    .mutation(async ({ ctx: { scope }, input: { managerId } }) => {
      await withdrawConsent(scope, managerId);
      return { managerId };
    }),
});
