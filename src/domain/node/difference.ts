import type { NodeRow } from "../goal/goal-plan";
import { err, ok, type Result } from "../plan/shared/result";
import { type StructureProblem, stepRefusal } from "./structure";
import type { Tree } from "./tree";

/** What the rules need besides the live nodes. */
export type PlanContext = {
  /** The owner's calendar date. */
  readonly today: string;
  /** The deleted nodes, by the node whose deletion removed them. */
  readonly deleted?: ReadonlyMap<string, readonly NodeRow[]>;
  /** The rungs that new nodes may name. */
  readonly rungs?: ReadonlyMap<string, NonNullable<NodeRow["rung"]>>;
};

/** The rows that are new or changed, and the nodes that are removed, each with the node whose deletion removes it. */
export type PlanDifference = {
  readonly nodes: readonly NodeRow[];
  readonly removed: readonly { readonly id: string; readonly withId: string }[];
};

/** Why the rules refuse a change, whatever its preconditions are. */
export type RefusalCode = StructureProblem | "dateInFuture" | "dateBeforeDone" | "hasOpenSteps";

export type ChangeRefusal =
  | { readonly code: RefusalCode }
  | { readonly code: "stale"; readonly current: NodeRow };

export type Difference = Result<PlanDifference, ChangeRefusal>;

/** The plan with the difference applied. */
export function withDifference(
  nodes: readonly NodeRow[],
  difference: { readonly nodes: readonly NodeRow[]; readonly removed: readonly string[] },
): readonly NodeRow[] {
  if (difference.nodes.length === 0 && difference.removed.length === 0) return nodes;
  const fresh = new Map(difference.nodes.map((node) => [node.id, node]));
  const gone = new Set(difference.removed);
  const merged = nodes.flatMap((node) => {
    if (gone.has(node.id)) return [];
    const changed = fresh.get(node.id);
    fresh.delete(node.id);
    return [changed ?? node];
  });
  return [...merged, ...fresh.values()];
}

export const refused = ({ error }: { readonly error: StructureProblem }) => err({ code: error });

export const difference = (nodes: readonly NodeRow[], removed: PlanDifference["removed"] = []) =>
  ok({ nodes, removed });

export function edited(
  nodes: readonly NodeRow[],
  id: string,
  fields: Partial<NodeRow>,
): Difference {
  const row = nodes.find((node) => node.id === id);
  return row ? difference(patched(row, fields)) : err({ code: "nodeGone" });
}

/**
 * The changed row with a version one higher; empty where the fields already have these values. A field that is
 * undefined stays as it is.
 */
export function patched(row: NodeRow, fields: Partial<NodeRow>): NodeRow[] {
  const other = Object.entries(fields).filter(
    ([key, value]) => value !== undefined && row[key as keyof NodeRow] !== value,
  );
  if (other.length === 0) return [];
  return [{ ...row, ...Object.fromEntries(other), version: row.version + 1 }];
}

/** The rows that a change alters besides its own: siblings with new ranks, and a step that has become a milestone. */
export function sideEffects(
  { byId }: Pick<Tree<NodeRow>, "byId">,
  {
    rebalanced,
    madeMilestoneId,
  }: { rebalanced?: ReadonlyMap<string, string>; madeMilestoneId: string | null },
): NodeRow[] {
  const ids = new Set([
    ...(rebalanced?.keys() ?? []),
    ...(madeMilestoneId ? [madeMilestoneId] : []),
  ]);
  return [...ids].flatMap((id) => {
    const row = byId.get(id);
    const kind = id === madeMilestoneId ? "milestone" : undefined;
    return row ? patched(row, { rank: rebalanced?.get(id), kind }) : [];
  });
}

/** The id of the step that has become a milestone, because it now has a node under it; null where none has. */
export function madeMilestoneIn(
  before: readonly NodeRow[],
  { nodes }: Pick<PlanDifference, "nodes">,
): string | null {
  const steps = new Set(before.flatMap(({ id, kind }) => (kind === "step" ? [id] : [])));
  return nodes.find(({ id, kind }) => kind === "milestone" && steps.has(id))?.id ?? null;
}

/** The milestone as a step again, where everything under it is `gone` and it is no rung. */
export function stepAgain(
  { byId, children }: Tree<NodeRow>,
  id: string | undefined,
  gone: ReadonlySet<string>,
): NodeRow[] {
  const row = id === undefined || gone.has(id) ? undefined : byId.get(id);
  const isEmpty = row && (children.get(row.id) ?? []).every((child) => gone.has(child.id));
  return isEmpty && !stepRefusal(row, false) ? patched(row, { kind: "step" }) : [];
}
