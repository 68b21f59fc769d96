import { teamCursorSchema, teamSchema } from "@/domain/team/team";
import { organizationProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { readTeam } from "@/server/data/team";

export const teamRouter = t.router({
  /** Everybody below the viewer, those in most need first; nobody below: an empty team. */
  overview: organizationProcedure("read", "team")
    .input(tenantInput.extend({ cursor: teamCursorSchema.nullish() }))
    .output(teamSchema)
    .query(({ ctx: { scope }, input }) => readTeam(scope, input.cursor ?? null)),
});
