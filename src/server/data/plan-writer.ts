import { sql } from "kysely";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanRisk } from "@/domain/goal/plan-risk";
import type { PlanChanged } from "@/domain/node/change";
import type { PlanDifference } from "@/domain/node/difference";
import { anyOf, build, countAll, instant, rowOf, uuid, write } from "@/server/infra/typed-sql";
import type { GoalAccess } from "./goal-access";
import {
  columnsOf,
  type NodeColumns,
  nodeColumnNames,
  nodeColumnsGiven,
  nodeColumnsSet,
  nodeRecords,
} from "./node-columns";
import type { PlanRows } from "./plan";
import { riskColumns } from "./plan-risk";
import type { Scope } from "./scope";

/**
 * How many changes of a goal are remembered, and roughly how many bytes they may take. A browser sends its changes one
 * after another, so it repeats only its last one, after those that other browsers have made meanwhile.
 */
const rememberedChanges = { most: 100, maxBytes: 4_000_000 };

/**
 * Writes the difference that a change makes, whatever its type, counts the change in the plan's revision and remembers
 * its response, in one statement, with the plan's new risk unless it is `null`: unchanged. Returns how many new nodes were not written because their ids are in use.
 */
export async function writePlan(
  scope: Scope,
  { goalId }: GoalAccess<"edit">,
  before: PlanRows,
  { nodes, removed }: PlanDifference,
  made: { changeId: string; response: PlanChanged; risk: PlanRisk | null },
): Promise<number> {
  const { db } = scope;
  const was = new Map([...before.nodes, ...[...before.deleted.values()].flat()].map(byId));
  const fresh = nodes.filter(({ id }) => !was.has(id));
  const other = nodes.filter(({ id }) => was.has(id));
  const completed = nodes.filter(
    ({ id, completedOn }) => completedOn !== (was.get(id)?.completedOn ?? null),
  );
  let statement = counted(scope, goalId, made).with("inserted", () =>
    insertion(scope, goalId, fresh.map(columnsOf)).returning("id"),
  );
  /** Adds a part to the statement of which nothing is read. */
  const addPart = (name: string, part: Parameters<typeof build.with>[1]) => {
    statement = statement.with(name, part) as typeof statement;
  };
  if (other.length > 0) addPart("changed", () => update(scope, goalId, other.map(columnsOf)));
  if (removed.length > 0) addPart("removed", () => removal(scope, goalId, removed));
  if (completed.length > 0) {
    addPart("done", () => completion(scope, completed));
    addPart("reopened", () => reopening(scope, completed));
  }
  const row = await rowOf(db, statement.selectFrom("inserted").select(countAll().as("inserted")));
  return fresh.length - (row?.inserted ?? 0);
}

/** Counts the change in the plan's revision, and replaces the oldest remembered responses by this one. */
function counted(
  { organizationId }: Scope,
  goalId: string,
  { changeId, response, risk }: { changeId: string; response: PlanChanged; risk: PlanRisk | null },
) {
  const { revision } = response;
  const text = JSON.stringify(response);
  return build
    .with("bumped", (query) =>
      query
        .updateTable("goals")
        .set({ revision, ...(risk && riskColumns(risk)) })
        .where("organization_id", "=", organizationId)
        .where("id", "=", goalId),
    )
    .with("remembered", (query) =>
      query.insertInto("plan_changes").values({
        organization_id: organizationId,
        goal_id: goalId,
        id: changeId,
        revision,
        response: sql<unknown>`${text}::jsonb`,
      }),
    )
    .with("forgotten", (query) =>
      query
        .deleteFrom("plan_changes")
        .where("organization_id", "=", organizationId)
        .where("goal_id", "=", goalId)
        .where("revision", "<=", lastForgotten(organizationId, goalId, revision, text.length)),
    );
}

/** The newest revision that is forgotten. The sizes are summed only when a response is larger than its share. */
function lastForgotten(organizationId: string, goalId: string, revision: number, length: number) {
  const { most, maxBytes } = rememberedChanges;
  const byCount = sql<number>`${revision - most}::int`;
  if (length <= maxBytes / most) return byCount;
  const sized = build
    .selectFrom("plan_changes")
    .select(({ ref }) => [
      "revision",
      sql<number>`sum(pg_column_size(${ref("response")})) OVER (ORDER BY ${ref("revision")} DESC)`.as(
        "bytes",
      ),
    ])
    .where("organization_id", "=", organizationId)
    .where("goal_id", "=", goalId);
  const bySize = build
    .selectFrom(sized.as("sized"))
    .select(({ fn }) => fn.max("sized.revision").as("revision"))
    .where("sized.bytes", ">", maxBytes);
  return sql<number>`greatest(${byCount}, (${bySize}))`;
}

const byId = (node: NodeRow): [string, NodeRow] => [node.id, node];

const insertion = ({ organizationId, at }: Scope, goalId: string, nodes: readonly NodeColumns[]) =>
  build
    .insertInto("nodes")
    .columns(["organization_id", "goal_id", "created_at", ...nodeColumnNames])
    .expression(({ selectFrom }) =>
      selectFrom(nodeRecords(nodes)).select([
        uuid(organizationId).as("organization_id"),
        uuid(goalId).as("goal_id"),
        instant(at).as("created_at"),
        ...nodeColumnsGiven,
      ]),
    )
    .onConflict((conflict) => conflict.columns(["organization_id", "id"]).doNothing());

/** Updates nodes. A deleted node among them is restored. */
const update = ({ organizationId }: Scope, goalId: string, nodes: readonly NodeColumns[]) =>
  build
    .updateTable("nodes as n")
    .from(nodeRecords(nodes))
    .set({ ...nodeColumnsSet, deleted_at: null, deleted_with_id: null })
    .where("n.organization_id", "=", organizationId)
    .where("n.goal_id", "=", goalId)
    .whereRef("n.id", "=", "row.id");

function removal(
  { organizationId, at }: Scope,
  goalId: string,
  removed: PlanDifference["removed"],
) {
  const gone = sql<{ id: string; withId: string }>`jsonb_to_recordset(
    ${JSON.stringify(removed)}::jsonb)`.as<"gone">(sql`gone(id uuid, "withId" uuid)`);
  return build
    .updateTable("nodes as n")
    .from(gone)
    .set(({ ref }) => ({ deleted_at: at, deleted_with_id: ref("gone.withId") }))
    .where("n.organization_id", "=", organizationId)
    .where("n.goal_id", "=", goalId)
    .whereRef("n.id", "=", "gone.id");
}

/** Writes the completion records of the nodes that are done. */
function completion({ organizationId, viewer, at }: Scope, nodes: readonly NodeRow[]) {
  const done = nodes.filter(({ completedOn }) => completedOn !== null);
  const rows = sql<{ id: string; completedOn: Date }>`jsonb_to_recordset(
    ${JSON.stringify(done)}::jsonb)`.as<"row">(sql`row(id uuid, "completedOn" date)`);
  return build
    .insertInto("completions")
    .columns(["organization_id", "node_id", "completed_on", "completed_by_id", "recorded_at"])
    .expression(({ selectFrom }) =>
      selectFrom(rows).select([
        uuid(organizationId).as("organization_id"),
        "row.id",
        "row.completedOn",
        uuid(viewer.memberId).as("completed_by_id"),
        instant(at).as("recorded_at"),
      ]),
    );
}

/** Deletes the completion records of the nodes that are open again. */
function reopening({ organizationId }: Scope, nodes: readonly NodeRow[]) {
  const open = nodes.filter(({ completedOn }) => completedOn === null);
  return build
    .deleteFrom("completions")
    .where("organization_id", "=", organizationId)
    .where("node_id", "=", anyOf(open.map(({ id }) => id)));
}

/** Inserts the first nodes of a new goal. Returns how many were written: a node whose id is in use is left out. */
export const insertNodes = (
  scope: Scope,
  goalId: string,
  nodes: readonly NodeColumns[],
): Promise<number> => write(scope.db, insertion(scope, goalId, nodes));
