import type { NodeRow } from "@/domain/goal/climb";
import type { NodesChanged } from "@/domain/node/changes";
import { type StructureProblem, treeLimits } from "@/domain/node/structure";
import type { Result } from "@/domain/plan/shared/result";
import { Problem } from "@/domain/problem";
import type { GoalAccess } from "@/server/data/goal-access";
import { readNodesById } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";

/** What the rules of the tree allow, or the problem that says why they do not. */
export function allowed<Value>(result: Result<Value, StructureProblem>): Value {
  if (result.ok) return result.value;
  const { error: problem } = result;
  if (problem === "tooDeep") throw new Problem(problem, { max: treeLimits.depth });
  if (problem === "tooManyNodes") throw new Problem(problem, { max: treeLimits.nodes });
  throw new Problem(problem);
}

export function changed(nodes: NodeRow[], removed: string[] = []): NodesChanged {
  return { ok: true, nodes, removed };
}

/** The rows of these nodes as they stand now. */
export async function changedById(
  scope: Scope,
  goal: GoalAccess,
  ids: Iterable<string | null>,
): Promise<NodesChanged> {
  const known = [...new Set(ids)].flatMap((id) => id ?? []);
  return changed(await readNodesById(scope, goal, known));
}
