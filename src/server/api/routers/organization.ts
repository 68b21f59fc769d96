import { z } from "zod";
import { localeSchema } from "@/domain/locale";
import {
  createOrganizationSchema,
  membershipSchema,
  organizationNameSchema,
  organizationSchema,
  organizationSettingsSchema,
} from "@/domain/organization/organization";
import { shellContextSchema } from "@/domain/organization/shell-context";
import { organizationProcedure, sessionProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { chooseLanguage } from "@/server/commands/choose-language";
import { createOrganization } from "@/server/commands/create-organization";
import { rename } from "@/server/commands/rename-organization";
import { organizationsOf, readOrganizationSettings } from "@/server/data/organizations";
import { readShellContext } from "@/server/data/shell-context";

export const organizationRouter = t.router({
  mine: sessionProcedure
    .input(z.strictObject({}))
    .output(z.array(membershipSchema))
    .query(({ ctx: { db, person } }) => organizationsOf(db, person)),

  create: sessionProcedure
    .input(createOrganizationSchema)
    .output(organizationSchema)
    .mutation(({ ctx: { db, person, sessionTokenHash, at, browserLocale }, input }) =>
      createOrganization(db, person, sessionTokenHash, input, at, browserLocale?.()),
    ),

  shell: organizationProcedure("read")
    .input(tenantInput)
    .output(shellContextSchema)
    .query(({ ctx: { scope } }) => readShellContext(scope)),

  settings: organizationProcedure("manage")
    .input(tenantInput)
    .output(organizationSettingsSchema)
    .query(({ ctx: { scope } }) => readOrganizationSettings(scope)),

  rename: organizationProcedure("manage")
    .input(tenantInput.extend({ name: organizationNameSchema }))
    .output(z.strictObject({ name: z.string() }))
    .mutation(({ ctx: { scope }, input }) => rename(scope, input.name)),

  chooseLanguage: organizationProcedure("manage")
    .input(tenantInput.extend({ locale: localeSchema }))
    .output(z.strictObject({ locale: z.string().nullable() }))
    .mutation(({ ctx: { scope }, input }) => chooseLanguage(scope, input.locale)),
});
