import { z } from "zod";
import { languages, resolveLocale } from "@/domain/language.mjs";
import { localeSchema } from "@/domain/locale";
import {
  createOrganizationSchema,
  membershipSchema,
  organizationNameSchema,
  organizationSchema,
} from "@/domain/organization/organization";
import { shellContextSchema } from "@/domain/organization/shell-context";
import { organizationProcedure, sessionProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { chooseLanguage } from "@/server/commands/choose-language";
import { createOrganization } from "@/server/commands/create-organization";
import { rename } from "@/server/commands/rename-organization";
import { organizationsOf } from "@/server/data/organizations";
import { readShellContext } from "@/server/data/shell-context";
import { messagesIn } from "../../../../messages";

export const organizationRouter = t.router({
  mine: sessionProcedure
    .input(z.strictObject({}))
    .output(z.array(membershipSchema))
    .query(({ ctx: { db, person } }) => organizationsOf(db, person)),

  create: sessionProcedure
    .input(createOrganizationSchema)
    .output(organizationSchema)
    .mutation(({ ctx: { db, person, sessionTokenHash, at, browserLocale }, input }) => {
      // The ladder stays as it is created here, so it is never in a pseudo-language.
      const locale = resolveLocale({
        offered: languages,
        chosen: [person.locale, browserLocale?.()],
      });
      const { starterLadder } = messagesIn(locale);
      return createOrganization(db, person, sessionTokenHash, input, at, starterLadder);
    }),

  shell: organizationProcedure("read")
    .input(tenantInput)
    .output(shellContextSchema)
    .query(({ ctx: { scope } }) => readShellContext(scope)),

  rename: organizationProcedure("manage")
    .input(tenantInput.extend({ name: organizationNameSchema }))
    .output(z.strictObject({ name: z.string() }))
    .mutation(({ ctx: { scope }, input }) => rename(scope, input.name)),

  chooseLanguage: organizationProcedure("manage")
    .input(tenantInput.extend({ locale: localeSchema }))
    .output(z.strictObject({ locale: z.string().nullable() }))
    .mutation(({ ctx: { scope }, input }) => chooseLanguage(scope, input.locale)),
});
