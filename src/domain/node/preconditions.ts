import type { NodeRow } from "../goal/goal-plan";
import type { NodeVersion, PlanChange, PlanChangeOf } from "./change";
import type { ChangeRefusal, PlanDifference } from "./difference";
import type { NodeFields } from "./fields";

/** The preconditions of a change: for a set what its fields held, for any other change the versions of its nodes. */

/** The versions to which a change is held; none for a set. */
export const versionsOf = (change: PlanChange): readonly NodeVersion[] =>
  change.type === "set" ? [] : (change.versions ?? []);

/** The change without its preconditions, so that it is drawn whatever stands there. */
export const withoutPreconditions = (change: PlanChange): PlanChange =>
  change.type === "set" ? { ...change, former: undefined } : { ...change, versions: undefined };

/** The reason to refuse a change that expects something else than it finds; null where there is none. */
export function preconditionRefusal(
  nodes: readonly NodeRow[],
  change: PlanChange,
  { removed }: PlanDifference,
): ChangeRefusal | null {
  if (change.type === "set")
    return change.former ? formerRefusal(nodes, change, change.former) : null;
  if (!change.versions) return null;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Map(change.versions.map(({ nodeId, version }) => [nodeId, version]));
  for (const id of [...seen.keys(), ...removed.map((gone) => gone.id)]) {
    const current = byId.get(id);
    if (!current) return { code: "nodeGone" };
    if (current.version !== seen.get(id)) return { code: "stale", current };
  }
  return null;
}

/** A set is refused only where one of its own fields holds something else than when it began to be edited. */
function formerRefusal(
  nodes: readonly NodeRow[],
  { nodeId, fields }: PlanChangeOf<"set">,
  former: Partial<NodeFields>,
): ChangeRefusal | null {
  const current = nodes.find(({ id }) => id === nodeId);
  if (!current) return { code: "nodeGone" };
  const names = Object.keys(fields) as (keyof NodeFields)[];
  const isStale = names.some((name) => current[name] !== former[name]);
  return isStale ? { code: "stale", current } : null;
}
