import { jsonBuildObject } from "kysely/helpers/postgres";
import { anyOf, type Value } from "@/server/infra/typed-sql";
import { asColumns } from "./as-columns";
import { nodeColumnsRead, selectNodes } from "./node-columns";

type Plan = { organizationId: Value<string>; goalId: Value<string> };

/** The nodes of a goal with their completions and rungs, in no order. */
const nodesOf = ({ organizationId, goalId }: Plan) =>
  selectNodes()
    .leftJoin("completions as c", (join) =>
      join.onRef("c.organization_id", "=", "n.organization_id").onRef("c.node_id", "=", "n.id"),
    )
    .leftJoin("rungs as r", (join) =>
      join.onRef("r.organization_id", "=", "n.organization_id").onRef("r.id", "=", "n.rung_id"),
    )
    .select((eb) => [
      "c.completed_on as completedOn",
      eb
        .case()
        .when("r.id", "is not", null)
        .then(
          jsonBuildObject({
            id: eb.ref("r.id").$notNull(),
            name: eb.ref("r.name").$notNull(),
            level: eb.ref("r.level").$notNull(),
          }),
        )
        .end()
        .as("rung"),
    ])
    .where("n.organization_id", "=", organizationId)
    .where("n.goal_id", "=", goalId);

const names = { ...nodeColumnsRead, completedOn: true, rung: true };

/** The live nodes of the goal, or only the named ones, as one JSON value of a row. */
export function liveNodes(plan: Plan, ids?: readonly string[]) {
  const live = nodesOf(plan).where("n.deleted_at", "is", null);
  return asColumns(ids ? live.where("n.id", "=", anyOf(ids)) : live, names);
}

/** The deleted ones among these nodes, with all nodes that their deletions removed, as one JSON value of a row. */
export function deletedNodes(plan: Plan, ids: readonly string[]) {
  const deleted = nodesOf(plan)
    .select(({ fn }) => fn.coalesce("n.deleted_with_id", "n.id").as("deletedWithId"))
    .where("n.deleted_at", "is not", null)
    .where(({ or, eb }) =>
      or([eb("n.id", "=", anyOf(ids)), eb("n.deleted_with_id", "=", anyOf(ids))]),
    );
  return asColumns(deleted, { ...names, deletedWithId: true });
}
