import { overviewSchema } from "@/domain/goal/overview";
import { readOverview } from "@/server/data/overview";
import { organizationProcedure, tenantInput } from "../gates";
import { t } from "../trpc";

export const todayRouter = t.router({
  overview: organizationProcedure("read")
    .input(tenantInput)
    .output(overviewSchema)
    .query(({ ctx }) => readOverview(ctx.scope)),
});
