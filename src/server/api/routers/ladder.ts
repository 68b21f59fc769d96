import { ladderWithExpectationsSchema } from "@/domain/ladder/ladder";
import { ownLadderSchema } from "@/domain/ladder/own-ladder";
import { organizationProcedure, tenantInput } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { readLadder } from "@/server/data/ladders";
import { readOwnLadder } from "@/server/data/own-ladder";

export const ladderRouter = t.router({
  /** The published ladder; null where there is none. */
  current: organizationProcedure("read")
    .input(tenantInput)
    .output(ladderWithExpectationsSchema.nullable())
    .query(({ ctx: { scope } }) => readLadder(scope)),

  mine: organizationProcedure("read")
    .input(tenantInput)
    .output(ownLadderSchema)
    .query(({ ctx: { scope } }) => readOwnLadder(scope)),
});
