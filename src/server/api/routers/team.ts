import { teamCursorSchema, teamSchema } from "@/domain/team/team";
import { organizationProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { readTeam } from "@/server/data/team";

export const teamRouter = t.router({
  /** The people below the viewer, those who need the viewer most first; empty where there is nobody below. */
  overview: organizationProcedure("read", "team")
    .input(tenantInput.extend({ cursor: teamCursorSchema.nullish() }))
    .output(teamSchema)
    .query(({ ctx: { scope }, input }) => readTeam(scope, input.cursor ?? null)),
});
